import {
  DirectionProvider,
  localStorageColorSchemeManager,
  MantineProvider,
  MantineThemeProvider,
} from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type AnyRoute, type AnyRouter, createRouter, RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Catalogue } from '../languages/index.ts';
import { SessionGate } from './account/session-gate.tsx';
import { ApiProblem } from './api.ts';
import { AppTitleContext } from './app-title.ts';
import { LoadingState } from './components/states.tsx';
import { NotFound, RouteError } from './route-states.tsx';
import { parseSearch, queryOf } from './search.ts';
import { cssVariables, theme } from './theme.ts';
import { LanguageProvider, useTranslate } from './translate.tsx';
import './styles.css';

export interface MountOptions {
  /** The app's texts (`packages/<pkg>/languages`). */
  catalogue: Catalogue<never>;
  /** From createAppRouter. */
  router: AnyRouter;
  /** The app's name: document title, header, sign-in page. */
  title: string;
  /** The key of a line over the sign-in page, as Shell's ribbon is over all others. */
  signInRibbon?: string;
  /** Whether the app is for signed-in people only. Default true. */
  signIn?: boolean;
}

/**
 * The router of an app, with our loading, error and not-found pages, at the base that Vite was given.
 *
 * @example
 * // src/main.tsx
 * import { accountRoute, createAppRouter, mountApp, Shell } from '@fils/ui';
 * import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
 *
 * const root = createRootRoute({ component: () => <Shell navigation={…}><Outlet /></Shell> });
 * const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });
 * const orders = createRoute({
 *   getParentRoute: () => root, path: '/orders', component: OrdersPage,
 *   validateSearch: (search) => z.object({ state: z.string().optional() }).parse(search), // filters live in the address, as texts
 * });
 * const order = createRoute({ getParentRoute: () => root, path: '/orders/$id', component: OrderPage });
 * // in OrderPage: const { id } = order.useParams();
 *
 * const router = createAppRouter(root.addChildren([home, orders, order, accountRoute(root)]));
 * declare module '@tanstack/react-router' { interface Register { router: typeof router } } // typed links
 * mountApp({ catalogue, router, title: 'Gateway' });
 */
export function createAppRouter<Tree extends AnyRoute>(routeTree: Tree) {
  const options = {
    routeTree,
    basepath: import.meta.env.BASE_URL,
    defaultPreload: 'intent',
    scrollRestoration: true,
    parseSearch,
    stringifySearch: queryOf,
    defaultPendingComponent: LoadingState,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFound,
  };
  // The options' type depends on the tree's router context, which is undecided while Tree is open; ours have none.
  return createRouter<Tree>(options as unknown as Parameters<typeof createRouter<Tree>>[0]);
}

/** The client for data from the server; a refusal is not asked again, a lost connection twice. */
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (count, error) => count < 2 && (!(error instanceof ApiProblem) || error.status === 0),
      },
    },
  });
}

/** Everything that components of this package need around them; `mountApp` uses it. */
export function AppProviders(
  props: Omit<MountOptions, 'router'> & { children: ReactNode; nonce?: string | undefined },
) {
  const { catalogue, title, signIn = true, signInRibbon, children, nonce } = props;
  return (
    <DirectionProvider initialDirection={document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={schemeManager}
        defaultColorScheme="auto"
        {...(nonce === undefined ? {} : { getStyleNonce: () => nonce })}
      >
        <QueryClientProvider client={client}>
          <AppTitleContext value={title}>
            <LanguageProvider catalogue={catalogue}>
              <TranslatedParts>
                <Notifications position="bottom-center" containerWidth={420} />
                {signIn ? <SessionGate ribbon={signInRibbon}>{children}</SessionGate> : children}
              </TranslatedParts>
            </LanguageProvider>
          </AppTitleContext>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

/** Names, in the person's language, for the buttons that Mantine draws by itself. */
function TranslatedParts({ children }: { children: ReactNode }) {
  const t = useTranslate();
  const close = { defaultProps: { closeButtonProps: { 'aria-label': t('common.close') } } };
  const components = {
    Modal: close,
    Drawer: close,
    Notification: close,
    Alert: { defaultProps: { closeButtonLabel: t('common.close') } },
    PasswordInput: {
      defaultProps: { visibilityToggleButtonProps: { 'aria-label': t('common.reveal'), tabIndex: 0 } },
    },
    Pagination: {
      defaultProps: {
        getControlProps: (control: string) =>
          control === 'previous' || control === 'next' ? { 'aria-label': t(`common.${control}`) } : {},
      },
    },
  };
  return (
    <MantineThemeProvider inherit theme={{ components }}>
      {children}
    </MantineThemeProvider>
  );
}

const client = createQueryClient();
const schemeManager = localStorageColorSchemeManager({ key: 'fils-color-scheme' });

/** Starts an app in `<div id="root">` of its index.html. */
export function mountApp(options: MountOptions): void {
  const { router, ...rest } = options;
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;
  if (nonce !== undefined) setNonce(nonce);
  const element = document.getElementById('root');
  if (element === null) throw new Error('index.html has no <div id="root">');
  document.title = options.title;
  createRoot(element).render(
    <StrictMode>
      <AppProviders {...rest} nonce={nonce}>
        <RouterProvider router={router} />
      </AppProviders>
    </StrictMode>,
  );
}

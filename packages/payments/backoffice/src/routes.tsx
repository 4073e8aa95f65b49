import { accountRoute, createAppRouter, type MountOptions } from '@fils/ui';
import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Frame } from './frame/frame.tsx';

const root = createRootRoute({ component: Frame });

/** A page of its own chunk, loaded when a link to it is approached. */
function page<M extends Record<string, unknown>>(
  path: string,
  load: () => Promise<M>,
  name: keyof M & string,
) {
  return createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load as never, name) as never,
  });
}

const pages = [
  page('/', () => import('./home/home-page.tsx'), 'HomePage'),
  page('/payments', () => import('./payments/list-page.tsx'), 'PaymentsPage'),
  page('/payments/new', () => import('./payments/new-page.tsx'), 'NewPaymentPage'),
  page('/payments/$id', () => import('./payments/payment-page.tsx'), 'PaymentPage'),
  page('/transactions', () => import('./transactions/list-page.tsx'), 'TransactionsPage'),
  page('/transactions/$id', () => import('./transactions/transaction-page.tsx'), 'TransactionPage'),
  page('/inbox', () => import('./inbox/inbox-page.tsx'), 'InboxPage'),
  page('/inbox/$id', () => import('./inbox/message-page.tsx'), 'MessagePage'),
  page('/events', () => import('./events/events-page.tsx'), 'EventsPage'),
  page('/events/deliveries/$id', () => import('./events/delivery-page.tsx'), 'DeliveryPage'),
  page('/people', () => import('./access/people-page.tsx'), 'PeoplePage'),
  page('/api-keys', () => import('./access/keys-page.tsx'), 'ApiKeysPage'),
  page('/audit', () => import('./access/audit-page.tsx'), 'AuditPage'),
  page('/providers', () => import('./providers/list-page.tsx'), 'ProvidersPage'),
  page('/providers/$id', () => import('./providers/provider-page.tsx'), 'ProviderPage'),
  page('/shop', () => import('./shop/shop-page.tsx'), 'ShopPage'),
  page('/guide', () => import('./guide/guide-page.tsx'), 'GuidePage'),
];

// The casts: @fils/ui is compiled against the router's other set of declarations, equal but nominally different.
const tree = root.addChildren([...pages, accountRoute(root as never) as never]);
export const router = createAppRouter(tree as never) as unknown as MountOptions['router'];

import { AccountPage, createAppRouter } from '@fils/ui';
import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { MerchantLayout, MerchantStartPage } from './merchant.tsx';
import { Root } from './root.tsx';
import { StartPage } from './start-page.tsx';

const root = createRootRoute({ component: Root });
const start = createRoute({ getParentRoute: () => root, path: '/', component: StartPage });
const people = createRoute({
  getParentRoute: () => root,
  path: '/users',
  component: lazyRouteComponent(() => import('../people/people-page.tsx'), 'PeoplePage'),
});
/** Where Shell's menu leads. */
const account = createRoute({ getParentRoute: () => root, path: '/account', component: AccountPage });
const merchant = createRoute({ getParentRoute: () => root, path: '/m/$merchant', component: MerchantLayout });

/** Its own address, not the one above all others: navigation marks the page one is on. */
const home = createRoute({
  getParentRoute: () => merchant,
  path: '/home',
  component: lazyRouteComponent(() => import('../home/home-page.tsx'), 'HomePage'),
});
const merchantStart = createRoute({
  getParentRoute: () => merchant,
  path: '/',
  component: MerchantStartPage,
});
const security = createRoute({
  getParentRoute: () => merchant,
  path: '/security-settings',
  component: lazyRouteComponent(() => import('../security/security-page.tsx'), 'SecurityPage'),
});
const technical = createRoute({
  getParentRoute: () => merchant,
  path: '/technical-settings',
  component: lazyRouteComponent(() => import('../technical/technical-page.tsx'), 'TechnicalPage'),
});
const redirection = createRoute({
  getParentRoute: () => merchant,
  path: '/technical-settings/redirection',
  component: lazyRouteComponent(() => import('../technical/redirection-page.tsx'), 'RedirectionPage'),
});
const templates = createRoute({
  getParentRoute: () => merchant,
  path: '/page-template',
  component: lazyRouteComponent(() => import('../page-template/templates-page.tsx'), 'TemplatesPage'),
});
/** `new` in place of an id begins a template. */
const template = createRoute({
  getParentRoute: () => merchant,
  path: '/page-template/$id',
  component: lazyRouteComponent(() => import('../page-template/template-page.tsx'), 'TemplatePage'),
});
const options = createRoute({
  getParentRoute: () => merchant,
  path: '/payment-options',
  component: lazyRouteComponent(() => import('../payment-options/options-page.tsx'), 'OptionsPage'),
});
const orders = createRoute({
  getParentRoute: () => merchant,
  path: '/orders',
  component: lazyRouteComponent(() => import('../orders/orders-page.tsx'), 'OrdersPage'),
});
const order = createRoute({
  getParentRoute: () => merchant,
  path: '/orders/$id',
  component: lazyRouteComponent(() => import('../orders/order-page.tsx'), 'OrderPage'),
});
const feedbackLog = createRoute({
  getParentRoute: () => merchant,
  path: '/feedback',
  component: lazyRouteComponent(() => import('../feedback/feedback-log-page.tsx'), 'FeedbackLogPage'),
});
const feedback = createRoute({
  getParentRoute: () => merchant,
  path: '/feedback/$id',
  component: lazyRouteComponent(() => import('../feedback/feedback-page.tsx'), 'FeedbackPage'),
});
const explainer = createRoute({
  getParentRoute: () => merchant,
  path: '/signature-explainer',
  component: lazyRouteComponent(() => import('../explainer/explainer-page.tsx'), 'ExplainerPage'),
});

const pages = [
  merchantStart,
  home,
  security,
  technical,
  redirection,
  templates,
  template,
  options,
  orders,
  order,
  feedbackLog,
  feedback,
  explainer,
];

const tree = root.addChildren([start, people, account, merchant.addChildren(pages)]);

/** Every address of the dashboard. Pages load when they are first opened. */
export const router = createAppRouter(tree as unknown as Parameters<typeof createAppRouter>[0]);

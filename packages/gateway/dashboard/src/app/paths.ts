/** Addresses of a merchant's pages in the app. */
export function paths(merchantIdentifier: string) {
  const base = `/m/${encodeURIComponent(merchantIdentifier)}`;
  return {
    base,
    home: `${base}/home`,
    security: `${base}/security-settings`,
    technical: `${base}/technical-settings`,
    redirection: `${base}/technical-settings/redirection`,
    templates: `${base}/page-template`,
    template: (id: string) => `${base}/page-template/${id}`,
    options: `${base}/payment-options`,
    orders: `${base}/orders`,
    order: (id: string) => `${base}/orders/${id}`,
    feedbackLog: `${base}/feedback`,
    feedback: (id: string) => `${base}/feedback/${id}`,
    explainer: `${base}/signature-explainer`,
  };
}

export type Paths = ReturnType<typeof paths>;

/** The same page at another merchant. A page below it (an order, a template) belongs to one merchant only. */
export function samePage(pathname: string, merchantIdentifier: string): string {
  const [, m, , section] = pathname.split('/');
  const to = paths(merchantIdentifier);
  return m === 'm' && section ? `${to.base}/${section}` : to.home;
}

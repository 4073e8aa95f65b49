export type Environment = 'sandbox' | 'production';

export interface Endpoints {
  /** Origin of the payment page: browsers post the redirect form there. */
  readonly checkout: string;
  /** Origin of the payment API. */
  readonly api: string;
}

/** Amazon Payment Services' own hosts. */
export const endpoints: Readonly<Record<Environment, Endpoints>> = {
  sandbox: { checkout: 'https://sbcheckout.payfort.com', api: 'https://sbpaymentservices.payfort.com' },
  production: { checkout: 'https://checkout.payfort.com', api: 'https://paymentservices.payfort.com' },
};

export const paymentPagePath = '/FortAPI/paymentPage';
export const paymentApiPath = '/FortAPI/paymentApi';

/** Which environment of Amazon Payment Services an address belongs to; undefined for any other host. */
export function isApsHost(url: string | URL): Environment | undefined {
  const parsed = typeof url === 'string' ? URL.parse(url) : url;
  // A name may be written with the root's dot at its end.
  const host = parsed?.hostname.toLowerCase().replace(/\.$/, '') ?? '';
  if (host !== 'payfort.com' && !host.endsWith('.payfort.com')) return undefined;
  return /^(?:sb|test)/.test(host) ? 'sandbox' : 'production';
}

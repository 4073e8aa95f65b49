import { isApsHost } from '@fils/aps';
import { ProviderError, WrongEnvironment } from './errors.ts';
import type { Provider } from './provider.ts';

/** Where a provider's messages go: `baseUrl` instead of Amazon's hosts when an own gateway is set. */
export interface GatewayTarget {
  readonly environment: 'sandbox' | 'production';
  readonly baseUrl?: string;
}

/**
 * Test goes to Amazon's sandbox and Enabled to production, unless an own gateway is set. An own gateway counts as
 * sandbox whatever the state, so that the documents can be followed with a local one up to "Enabled".
 *
 * @throws WrongEnvironment when the own address is one of Amazon's: the state alone chooses between those, otherwise
 * live credentials could reach the sandbox, or test ones production.
 */
export function gatewayTarget(provider: Pick<Provider, 'state' | 'gatewayUrl' | 'name'>): GatewayTarget {
  if (provider.gatewayUrl !== '') {
    if (isApsHost(provider.gatewayUrl) !== undefined) {
      throw new WrongEnvironment(
        `The gateway address of ${provider.name} is one of Amazon's. Leave it empty: Test Mode uses Amazon's sandbox and Enabled uses production.`,
      );
    }
    return { environment: 'sandbox', baseUrl: provider.gatewayUrl };
  }
  return { environment: provider.state === 'enabled' ? 'production' : 'sandbox' };
}

/**
 * Refuses to act on a payment in another world than the one it was made in: after a change of state, a live payment
 * must not be asked for at the sandbox, nor a test payment be refunded in production.
 *
 * @throws WrongEnvironment
 */
export function assertSameWorld(
  provider: Pick<Provider, 'state' | 'gatewayUrl' | 'name'>,
  transactionIsLive: boolean,
): void {
  if (isLive(provider) === transactionIsLive) return;
  const [made, now] = transactionIsLive ? ['live', 'in test'] : ['in test', 'live'];
  throw new WrongEnvironment(
    `This payment was made ${made}, and ${provider.name} is ${now}. Set its state back to work on this payment.`,
  );
}

/** Whether money moves: Enabled, and at Amazon itself. Frozen on each transaction when it is made. */
export function isLive(provider: Pick<Provider, 'state' | 'gatewayUrl'>): boolean {
  return provider.state === 'enabled' && provider.gatewayUrl === '';
}

/**
 * An own gateway address as stored: origin and path without the last slash; empty means Amazon's.
 *
 * @throws ProviderError `gateway_url_incomplete`, `…_surplus`, `…_of_amazon`, `…_unencrypted`
 */
export function parseGatewayUrl(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  const url = URL.canParse(trimmed) ? new URL(trimmed) : undefined;
  const refuse = (code: string, sentence: string) => new ProviderError(code, sentence, 'gatewayUrl');
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw refuse('gateway_url_incomplete', 'Enter a whole address, for example http://localhost:3200.');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw refuse(
      'gateway_url_surplus',
      'The address has a name, password, query or fragment; leave those out.',
    );
  }
  if (isApsHost(url) !== undefined) {
    throw refuse(
      'gateway_url_of_amazon',
      "This is one of Amazon's addresses. Leave the field empty: the state chooses between Amazon's sandbox and production.",
    );
  }
  if (url.protocol === 'http:' && !isPrivateHost(url.hostname)) {
    throw refuse(
      'gateway_url_unencrypted',
      'Outside this machine and its private network, the address must begin with https://.',
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  return (
    !host.includes('.') || // localhost, ::1, the name of a container
    /\.(localhost|local|test|internal)$/.test(host) ||
    /^(127|10)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\./.test(host)
  );
}

import { isLive } from './environment.ts';
import { CredentialsMissing, ProviderError } from './errors.ts';
import type { Provider, ProviderState } from './provider.ts';
import { missingCredentials } from './store.ts';

/**
 * Whether a provider is published after its state became `to`, unless the merchant says otherwise in the same change:
 * enabling publishes, testing and disabling unpublish.
 */
export function publishedAfter(to: ProviderState): boolean {
  return to === 'enabled';
}

/** What a change of state does, as codes; texts: `providers.effect.<code>`. */
export type StateEffect =
  | 'shoppers_see_it'
  | 'shoppers_do_not_see_it'
  | 'nobody_can_pay'
  | 'real_money'
  | 'no_money'
  | 'own_gateway'
  | 'credentials_needed'
  | 'open_payments_out_of_reach';

/** A change of state that was asked for but not saved: what it would do. */
export interface StatePreview {
  readonly published: boolean;
  readonly effects: readonly StateEffect[];
}

/**
 * Explains a change before it is saved.
 *
 * @param reachable transactions that can still be captured, refunded or voided, in each world
 */
export function previewState(
  provider: Provider,
  to: ProviderState,
  reachable: { live: number; test: number },
): StatePreview {
  const changed = { ...provider, state: to };
  const effects: StateEffect[] = [];
  if (to === 'disabled') effects.push('nobody_can_pay');
  else {
    effects.push(publishedAfter(to) ? 'shoppers_see_it' : 'shoppers_do_not_see_it');
    if (provider.gatewayUrl !== '') effects.push('own_gateway');
    else effects.push(isLive(changed) ? 'real_money' : 'no_money');
    if (missingCredentials(provider).length > 0) effects.push('credentials_needed');
  }
  const left =
    to === 'disabled' ? reachable.live + reachable.test : reachable[isLive(changed) ? 'test' : 'live'];
  if (to !== provider.state && left > 0) effects.push('open_payments_out_of_reach');
  return { published: publishedAfter(to), effects };
}

/**
 * What must hold of a provider whenever it is saved.
 *
 * @throws CredentialsMissing unless disabled · ProviderError `disabled_cannot_be_published`, `invalid_limits`
 */
export function assertValid(provider: Provider): void {
  if (provider.state === 'disabled') {
    if (provider.published) {
      throw new ProviderError(
        'disabled_cannot_be_published',
        'A disabled provider cannot be published. Choose Test Mode or Enabled first.',
        'published',
      );
    }
  } else {
    const missing = missingCredentials(provider);
    if (missing.length > 0) throw new CredentialsMissing(provider.name, missing);
  }
  const { minimumAmount, maximumAmount } = provider;
  if (minimumAmount !== null && maximumAmount !== null && minimumAmount > maximumAmount) {
    throw new ProviderError('invalid_limits', 'The minimum is above the maximum.', 'maximumAmount');
  }
}

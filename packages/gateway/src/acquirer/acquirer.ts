import { randomInt } from 'node:crypto';
import { exponentOf } from '@fils/aps';
import { purchaseOnly } from '../settings/payment-options.ts';
import type { TestCard } from './test-cards.ts';

/** What the simulated bank is asked for. */
export interface AcquirerRequest {
  amount: bigint;
  currency: string;
  paymentOption: string;
}

/** What the bank says. `message` is the three-digit message code. */
export interface AcquirerAnswer {
  outcome: 'success' | 'declined' | 'uncertain';
  message: '000' | '666' | '777';
  authorizationCode: string | undefined;
  acquirerResponseCode: string | undefined;
  processorResponseCode: string | undefined;
}

/** Whether the shopper must pass 3-D Secure first. `check_3ds=NO` skips it, but never for mada and Meeza (flows §1.5). */
export function needsChallenge(card: Pick<TestCard, 'flow' | 'brand'>, check3ds: unknown): boolean {
  return card.flow === 'challenge' && (check3ds !== 'NO' || purchaseOnly.has(card.brand));
}

/**
 * Asks the bank, whose answer depends on the card alone (open question 48), but for the scheme's own rule that an
 * amount in a three-decimal currency ends in 0 on a VISA card: others are declined.
 */
export function askAcquirer(outcome: TestCard['outcome'], request: AcquirerRequest): AcquirerAnswer {
  const unround =
    request.paymentOption === 'VISA' && exponentOf(request.currency) === 3 && request.amount % 10n !== 0n;
  if (outcome === 'declined' || unround) {
    return {
      outcome: 'declined',
      message: '666',
      authorizationCode: undefined,
      acquirerResponseCode: unround ? '13' : '05',
      processorResponseCode: 'DECLINED',
    };
  }
  if (outcome === 'uncertain') {
    return {
      outcome,
      message: '777',
      authorizationCode: undefined,
      acquirerResponseCode: undefined,
      processorResponseCode: undefined,
    };
  }
  return {
    outcome,
    message: '000',
    authorizationCode: String(randomInt(1_000_000)).padStart(6, '0'),
    acquirerResponseCode: '00',
    processorResponseCode: 'APPROVED',
  };
}

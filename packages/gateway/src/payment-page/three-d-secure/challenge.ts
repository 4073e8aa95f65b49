import { askAcquirer } from '../../acquirer/acquirer.ts';
import type { GatewayContext } from '../../context.ts';
import { updateOrder } from '../../orders/store.ts';
import { withFreshForm } from '../attempt.ts';
import { cancelOrder, finishAttempt } from '../outcome.ts';

/** The password that the sandbox's challenge page takes. */
export const correctOtp = '12345';

/** So many wrong passwords fail the authentication. */
const otpLimit = 3;

export type ChallengeDecision = 'approve' | 'fail' | 'cancel' | 'timeout';

/**
 * The shopper's answer on the 3-D Secure page (flows §1.5): approved with the password, the bank is asked; failed, or
 * three wrong passwords: 030, another card may be tried; cancelled: 00072; timed out: 15778, the only documented code
 * with "Session timed-out", so the order stays uncertain.
 */
export function answerChallenge(
  context: GatewayContext,
  pageToken: string,
  nonce: unknown,
  decision: ChallengeDecision,
  otp: string,
) {
  return withFreshForm(context, pageToken, nonce, 'challenge', async (trx, order) => {
    const { challenge } = order;
    if (challenge === undefined) return;
    if (decision === 'cancel') {
      await cancelOrder(context, trx, order);
    } else if (decision === 'timeout') {
      await finishAttempt(context, trx, order, challenge, { outcome: 'uncertain', message: '778' });
    } else if (decision === 'approve' && otp === correctOtp) {
      const { amount, currency } = order;
      const answer = askAcquirer(challenge.outcome, {
        amount,
        currency,
        paymentOption: challenge.paymentOption,
      });
      await finishAttempt(context, trx, order, challenge, answer);
    } else if (decision === 'approve' && challenge.wrongOtps + 1 < otpLimit) {
      const again = { ...challenge, wrongOtps: challenge.wrongOtps + 1 };
      await updateOrder(context, trx, order, { challenge: JSON.stringify(again) });
    } else {
      await finishAttempt(context, trx, order, challenge, { outcome: 'declined', message: '030' });
    }
  });
}

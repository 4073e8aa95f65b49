import { askAcquirer } from '../../acquirer/acquirer.ts';
import type { GatewayContext } from '../../context.ts';
import { updateOrder } from '../../orders/store.ts';
import { withFreshForm } from '../attempt.ts';
import { cancelOrder, finishAttempt } from '../outcome.ts';

/** The password that the sandbox's challenge page takes. */
export const correctOtp = '12345';

/** So many wrong passwords fail the authentication. */
const otpLimit = 3;

export type ChallengeDecision = 'approve' | 'fail' | 'cancel' | 'timeout' | 'unanswered';

/**
 * The shopper's answer on the 3-D Secure page (flows §1.5), or the ending that a tester chose. Approved with the password:
 * the bank is asked. Failed, three wrong passwords, or no answer in time: 030, another card may be tried, because the
 * payment itself comes after the authentication and was never sent. Cancelled: 00072. Unanswered: the shopper confirmed,
 * the payment was sent, and the bank's session ended without a word, which is what 15778 is for.
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
      await cancelOrder(context, trx, order, 'shopper');
    } else if (decision === 'unanswered') {
      await finishAttempt(context, trx, order, challenge, { outcome: 'uncertain', message: '778' });
    } else if (decision === 'timeout') {
      const notice = 'authentication_timed_out';
      await finishAttempt(context, trx, order, challenge, { outcome: 'declined', message: '030', notice });
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

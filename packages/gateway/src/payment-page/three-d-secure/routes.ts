import { exponentOf } from '@fils/aps';
import { type Context, Hono } from 'hono';
import type { GatewayContext } from '../../context.ts';
import { merchantById } from '../../merchants/store.ts';
import type { Order } from '../../orders/order.ts';
import type { Challenge } from '../../schema.ts';
import { formNonce } from '../attempt.ts';
import { orderOfPage } from '../expire.ts';
import { allowReturn } from '../return.ts';
import { readShopperForm, unknownPage } from '../routes.ts';
import { challengeAddress, pageAddress } from '../view.ts';
import { answerChallenge, type ChallengeDecision, correctOtp } from './challenge.ts';
import { type ChallengeError, challengePage } from './pages/index.ts';

/** The bank's 3-D Secure page. Whatever happens there, the hosted page says where the order stands afterwards. */
export function challengeRoutes(context: GatewayContext): Hono {
  const app = new Hono();
  app.get('/FortAPI/3ds/:token', async (c) => {
    const order = await orderOfPage(context, c.req.param('token'));
    if (order === undefined) return unknownPage(c);
    if (order.challenge === undefined) return c.redirect(pageAddress(order), 303);
    const wrong: ChallengeError[] =
      order.challenge.wrongOtps > 0 ? [{ field: 'otp', code: 'otp_wrong' }] : [];
    return show(c, context, order, order.challenge, wrong);
  });
  app.post('/FortAPI/3ds/:token', async (c) => {
    const order = await orderOfPage(context, c.req.param('token'));
    if (order === undefined) return unknownPage(c);
    const form = await readShopperForm(c.req.raw);
    const decision = decisionOf(form?.['action']);
    const here = () => c.redirect(challengeAddress(order), 303);
    if (form === undefined || decision === undefined || order.challenge === undefined) return here();
    const otp = typeof form['otp'] === 'string' ? form['otp'].trim() : '';
    if (decision === 'approve' && otp === '') {
      return show(c, context, order, order.challenge, [{ field: 'otp', code: 'otp_missing' }], 422);
    }
    await answerChallenge(context, order.pageToken, form['form_nonce'], decision, latinDigits(otp));
    return here();
  });
  return app;
}

function decisionOf(action: unknown): ChallengeDecision | undefined {
  const decisions: readonly ChallengeDecision[] = ['approve', 'fail', 'cancel', 'timeout', 'unanswered'];
  return decisions.find((decision) => decision === action);
}

/** Arabic-Indic and Persian digits as typed on an Arabic keyboard. */
const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

async function show(
  c: Context,
  context: GatewayContext,
  order: Order,
  challenge: Challenge,
  errors: readonly ChallengeError[],
  status?: 422,
): Promise<Response> {
  await allowReturn(c, context, order);
  const merchant = await merchantById(context, order.merchantId);
  return challengePage(
    c,
    {
      action: challengeAddress(order),
      merchantName: merchant?.name ?? '',
      amount: order.amount,
      currency: order.currency,
      exponent: exponentOf(order.currency),
      language: order.language,
      maskedCard: challenge.cardNumberMasked,
      brand: challenge.paymentOption,
      otpHint: correctOtp,
      errors,
      formNonce: formNonce(order),
    },
    status,
  );
}

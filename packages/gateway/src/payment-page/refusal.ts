import { responseMessage, type WireMessage } from '@fils/aps';
import type { Context } from 'hono';
import type { GatewayContext } from '../context.ts';
import { answerMembers, signedAnswer } from '../messages/answer.ts';
import type { Credentials } from '../messages/credentials.ts';
import { logMessages } from '../messages/log.ts';
import { type RefusalDetail, refusalText } from '../messages/refusal-text.ts';
import { errorPage } from './pages/index.ts';
import { allowMerchant, wayBackTo } from './return.ts';

export interface PageRefusal {
  responseCode: string;
  /** What the page may say about it. */
  detail?: RefusalDetail;
  /** The exact reason, for the merchant's log only; without one it says what the page says. */
  note?: string | undefined;
  message: WireMessage;
  echo: WireMessage;
  credentials: Credentials | undefined;
  verified: boolean | undefined;
  contentType: string | undefined;
}

/**
 * The page for a request that is refused before any card form shows (open question 15): the response code and, when the
 * merchant is known and can be returned to, a button that takes the signed 00xxx answer there. HTTP status 200,
 * as for every answer of the wire.
 */
export async function refuseOnPage(
  c: Context,
  context: GatewayContext,
  refusal: PageRefusal,
): Promise<Response> {
  const { responseCode, detail, note, credentials, message } = refusal;
  const language = message['language'] === 'ar' ? 'ar' : 'en';
  const answer = signedAnswer(answerMembers(refusal.echo, responseCode), credentials?.responseKey);
  // Unsigned, or to a merchant that is not known, nothing is sent anywhere.
  const back =
    credentials?.responseKey === undefined
      ? undefined
      : await wayBackTo(
          context,
          credentials.merchant.id,
          message['return_url'],
          answer as Record<string, string>,
        );
  const entry = { merchantId: credentials?.merchant.id, endpoint: '/FortAPI/paymentPage' };
  await logMessages(context, context.database.db, [
    {
      ...entry,
      direction: 'in',
      contentType: refusal.contentType,
      members: message,
      verified: refusal.verified,
      responseCode,
      note: note ?? refusalText(responseCode, 'en', detail),
    },
    ...(back === undefined
      ? []
      : [{ ...entry, direction: 'out' as const, endpoint: back.action, members: back.fields, responseCode }]),
  ]);
  if (back !== undefined) allowMerchant(c, back.action);
  return errorPage(c, {
    responseCode,
    message: responseMessage(responseCode.slice(2), language),
    explanation: refusalText(responseCode, language, detail),
    language,
    back,
  });
}

import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Executor, GatewayContext } from '../context.ts';
import type { Channel, ChannelSettingsTable, ResponseType } from '../schema.ts';
import { toDate } from '../time.ts';
import { webAddress } from './addresses.ts';
import { type PaymentOptionCode, paymentOptionCode, paymentOptionCodes } from './payment-options.ts';

/** Integration Settings ‣ Technical Settings ‣ a channel. */
export interface ChannelSettings {
  status: 'active' | 'inactive';
  /** Those ticked for this channel; the account's own list decides as well. */
  paymentOptions: PaymentOptionCode[];
  sendResponseParameters: boolean;
  /** Where the browser returns when the request has no return_url; may be empty. */
  redirectionUrl: string;
  returnUrlType: 'POST' | 'GET';
  directFeedbackUrl: string;
  notificationUrl: string;
  /** How feedback bodies are written. */
  responseType: ResponseType;
  /** Tries after the first one (open question 17). */
  feedbackRetries: number;
  feedbackIntervalSeconds: number;
  /** Write `&#39;` for apostrophes in echoed text of feedback, as one recorded feedback has them (open question 5). */
  escapeApostrophes: boolean;
}

/** What a person may save; members left out stay as they are. */
export const channelSettingsInput = z.strictObject({
  status: z.enum(['active', 'inactive']).optional(),
  paymentOptions: z.array(paymentOptionCode).optional(),
  sendResponseParameters: z.boolean().optional(),
  redirectionUrl: webAddress.optional(),
  returnUrlType: z.enum(['POST', 'GET']).optional(),
  directFeedbackUrl: webAddress.optional(),
  notificationUrl: webAddress.optional(),
  responseType: z.enum(['JSON', 'FORM', 'XML']).optional(),
  feedbackRetries: z.int().min(0).max(100).optional(),
  feedbackIntervalSeconds: z.int().min(1).max(86_400).optional(),
  escapeApostrophes: z.boolean().optional(),
});
export type ChannelSettingsInput = z.input<typeof channelSettingsInput>;

/** As the documents find it: inactive, POST, JSON, ten retries ten seconds apart. */
const channelDefaults: ChannelSettings = {
  status: 'inactive',
  paymentOptions: [...paymentOptionCodes],
  sendResponseParameters: true,
  redirectionUrl: '',
  returnUrlType: 'POST',
  directFeedbackUrl: '',
  notificationUrl: '',
  responseType: 'JSON',
  feedbackRetries: 10,
  feedbackIntervalSeconds: 10,
  escapeApostrophes: false,
};

function columnsOf(settings: ChannelSettings) {
  return {
    status: settings.status,
    payment_options: JSON.stringify(settings.paymentOptions),
    send_response_parameters: settings.sendResponseParameters,
    redirection_url: settings.redirectionUrl,
    return_url_type: settings.returnUrlType,
    direct_feedback_url: settings.directFeedbackUrl,
    notification_url: settings.notificationUrl,
    response_type: settings.responseType,
    feedback_retries: settings.feedbackRetries,
    feedback_interval_seconds: settings.feedbackIntervalSeconds,
    escape_apostrophes: settings.escapeApostrophes,
  };
}

function settingsOf(row: Selectable<ChannelSettingsTable>): ChannelSettings {
  return {
    status: row.status,
    paymentOptions: paymentOptionCodes.filter((code) => row.payment_options.includes(code)),
    sendResponseParameters: row.send_response_parameters,
    redirectionUrl: row.redirection_url,
    returnUrlType: row.return_url_type,
    directFeedbackUrl: row.direct_feedback_url,
    notificationUrl: row.notification_url,
    responseType: row.response_type,
    feedbackRetries: row.feedback_retries,
    feedbackIntervalSeconds: row.feedback_interval_seconds,
    escapeApostrophes: row.escape_apostrophes,
  };
}

export async function insertChannelSettings(db: Executor, merchantId: string, now: Date): Promise<void> {
  await db
    .insertInto('channel_settings')
    .values({
      merchant_id: merchantId,
      channel: 'redirection',
      ...columnsOf(channelDefaults),
      updated_at: now,
    })
    .execute();
}

export async function getChannelSettings(
  context: GatewayContext,
  merchantId: string,
  channel: Channel,
  db: Executor = context.database.db,
): Promise<ChannelSettings> {
  const row = await db
    .selectFrom('channel_settings')
    .selectAll()
    .where('merchant_id', '=', merchantId)
    .where('channel', '=', channel)
    .executeTakeFirstOrThrow();
  return settingsOf(row);
}

/**
 * Saves the given members; they take effect with the next message. Feedback already queued keeps its address.
 *
 * @throws ZodError naming the member, with nothing saved
 */
export async function saveChannelSettings(
  context: GatewayContext,
  merchantId: string,
  channel: Channel,
  input: ChannelSettingsInput,
): Promise<ChannelSettings> {
  const given = Object.entries(channelSettingsInput.parse(input)).filter(([, value]) => value !== undefined);
  return context.database.tx(async (trx) => {
    const saved = await trx
      .selectFrom('channel_settings')
      .selectAll()
      .where('merchant_id', '=', merchantId)
      .where('channel', '=', channel)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const settings: ChannelSettings = { ...settingsOf(saved), ...Object.fromEntries(given) };
    await trx
      .updateTable('channel_settings')
      .set({ ...columnsOf(settings), updated_at: toDate(context.clock.now()) })
      .where('merchant_id', '=', merchantId)
      .where('channel', '=', channel)
      .execute();
    return settings;
  });
}

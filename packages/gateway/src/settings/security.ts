import { type ShaType, shaTypes } from '@fils/aps';
import type { SecretBox } from '@fils/database';
import { coded } from '@fils/ui/server';
import type { Updateable } from 'kysely';
import { z } from 'zod';
import type { Executor, GatewayContext } from '../context.ts';
import type { SecuritySettingsTable } from '../schema.ts';
import { toDate } from '../time.ts';
import { originIpList, originUrlList } from './addresses.ts';
import { newAccessCode } from './identifiers.ts';

/** Integration Settings ‣ Security Settings. */
export interface SecuritySettings {
  /** Absent until it is generated. */
  accessCode: string | undefined;
  shaType: ShaType;
  /** Empty until they are typed: nothing can be signed then. */
  requestPhrase: string;
  responsePhrase: string;
  /** Comma-separated; empty allows any. */
  originIp: string;
  originUrl: string;
}

const phrase = z
  .string()
  .min(1, 'must not be empty')
  .max(200)
  .refine(
    (text) => !text.includes('\u0000') && text.isWellFormed(),
    coded('invalid_text', 'contains a character that is not text'),
  );

/** What a person may save; members left out stay as they are. */
export const securitySettingsInput = z.strictObject({
  shaType: z.enum(shaTypes as readonly [ShaType, ...ShaType[]]).optional(),
  requestPhrase: phrase.optional(),
  responsePhrase: phrase.optional(),
  originIp: originIpList.optional(),
  originUrl: originUrlList.optional(),
});
export type SecuritySettingsInput = z.input<typeof securitySettingsInput>;

const requestPlace = (merchantId: string) => `merchant:${merchantId}:request_phrase`;
const responsePlace = (merchantId: string) => `merchant:${merchantId}:response_phrase`;

const openOrEmpty = (secrets: SecretBox, sealed: string | null, place: string): string =>
  sealed === null ? '' : secrets.open(sealed, place);

export async function insertSecuritySettings(db: Executor, merchantId: string, now: Date): Promise<void> {
  await db
    .insertInto('security_settings')
    .values({
      merchant_id: merchantId,
      access_code: null,
      sha_type: 'SHA-256',
      request_phrase_sealed: null,
      response_phrase_sealed: null,
      updated_at: now,
    })
    .execute();
}

/** @throws SecretUnreadable when the phrases were saved under another FILS_SECRET_KEY */
export async function getSecuritySettings(
  context: GatewayContext,
  merchantId: string,
  db: Executor = context.database.db,
): Promise<SecuritySettings> {
  const row = await db
    .selectFrom('security_settings')
    .selectAll()
    .where('merchant_id', '=', merchantId)
    .executeTakeFirstOrThrow();
  return {
    accessCode: row.access_code ?? undefined,
    shaType: row.sha_type,
    requestPhrase: openOrEmpty(context.secrets, row.request_phrase_sealed, requestPlace(merchantId)),
    responsePhrase: openOrEmpty(context.secrets, row.response_phrase_sealed, responsePlace(merchantId)),
    originIp: row.origin_ip,
    originUrl: row.origin_url,
  };
}

/**
 * Saves the given members; they take effect with the next message.
 *
 * @throws ZodError naming the member, with nothing saved
 */
export async function saveSecuritySettings(
  context: GatewayContext,
  merchantId: string,
  input: SecuritySettingsInput,
): Promise<SecuritySettings> {
  const { shaType, requestPhrase, responsePhrase, originIp, originUrl } = securitySettingsInput.parse(input);
  const { secrets } = context;
  const changes: Updateable<SecuritySettingsTable> = { updated_at: toDate(context.clock.now()) };
  if (shaType !== undefined) changes.sha_type = shaType;
  if (originIp !== undefined) changes.origin_ip = originIp;
  if (originUrl !== undefined) changes.origin_url = originUrl;
  if (requestPhrase !== undefined) {
    changes.request_phrase_sealed = secrets.seal(requestPhrase, requestPlace(merchantId));
  }
  if (responsePhrase !== undefined) {
    changes.response_phrase_sealed = secrets.seal(responsePhrase, responsePlace(merchantId));
  }
  return context.database.tx(async (trx) => {
    await trx
      .updateTable('security_settings')
      .set(changes)
      .where('merchant_id', '=', merchantId)
      .executeTakeFirstOrThrow();
    return getSecuritySettings(context, merchantId, trx);
  });
}

/** Makes a new access code. The old one stops working with the next message. */
export async function generateAccessCode(context: GatewayContext, merchantId: string): Promise<string> {
  const code = newAccessCode();
  await context.database.tx((trx) => writeAccessCode(trx, merchantId, code, toDate(context.clock.now())));
  return code;
}

export async function writeAccessCode(
  db: Executor,
  merchantId: string,
  code: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable('security_settings')
    .set({ access_code: code, updated_at: now })
    .where('merchant_id', '=', merchantId)
    .execute();
}

import { isUniqueViolation, newId } from '@fils/database';
import type { Selectable } from 'kysely';
import type { Executor, GatewayContext } from '../context.ts';
import { GatewayError } from '../errors.ts';
import type { MerchantTable } from '../schema.ts';
import { newMerchantIdentifier } from '../settings/identifiers.ts';
import { insertPaymentOptions } from '../settings/payment-options.ts';
import { insertSecuritySettings } from '../settings/security.ts';
import { insertChannelSettings } from '../settings/technical.ts';
import { toDate, toInstant } from '../time.ts';

export interface Merchant {
  id: string;
  name: string;
  merchantIdentifier: string;
  /** An inactive account answers 00015. */
  active: boolean;
  createdAt: Temporal.Instant;
}

function merchantOf(row: Selectable<MerchantTable>): Merchant {
  return {
    id: row.id,
    name: row.name,
    merchantIdentifier: row.merchant_identifier,
    active: row.active,
    createdAt: toInstant(row.created_at),
  };
}

/**
 * Opens an account with every payment option, SHA-256, no access code, no phrases, and an inactive redirection channel:
 * the state in which the provider's documents begin.
 *
 * @throws GatewayError `merchant_exists` when the identifier is taken
 */
export async function createMerchant(
  context: GatewayContext,
  input: { name: string; merchantIdentifier?: string },
): Promise<Merchant> {
  const now = toDate(context.clock.now());
  const identifier = input.merchantIdentifier ?? newMerchantIdentifier();
  try {
    return await context.database.tx(async (trx) => {
      const row = await trx
        .insertInto('merchant')
        .values({ id: newId(), name: input.name, merchant_identifier: identifier, created_at: now })
        .returningAll()
        .executeTakeFirstOrThrow();
      await insertSecuritySettings(trx, row.id, now);
      await insertPaymentOptions(trx, row.id);
      await insertChannelSettings(trx, row.id, now);
      return merchantOf(row);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new GatewayError(
      'merchant_exists',
      `There is already a merchant with the identifier ${identifier}.`,
      'merchantIdentifier',
    );
  }
}

/** Oldest first. */
export async function listMerchants(context: GatewayContext): Promise<Merchant[]> {
  const rows = await context.database.db
    .selectFrom('merchant')
    .selectAll()
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(merchantOf);
}

export async function merchantById(
  context: GatewayContext,
  id: string,
  db: Executor = context.database.db,
): Promise<Merchant | undefined> {
  const row = await db.selectFrom('merchant').selectAll().where('id', '=', id).executeTakeFirst();
  return row && merchantOf(row);
}

export async function merchantByIdentifier(
  context: GatewayContext,
  merchantIdentifier: string,
  db: Executor = context.database.db,
): Promise<Merchant | undefined> {
  const row = await db
    .selectFrom('merchant')
    .selectAll()
    .where('merchant_identifier', '=', merchantIdentifier)
    .executeTakeFirst();
  return row && merchantOf(row);
}

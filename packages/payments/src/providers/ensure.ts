import { newId } from '@fils/database';
import { sql } from 'kysely';
import type { PaymentsContext } from '../context.ts';
import { defaultMethods } from '../methods/method.ts';

/**
 * Makes the provider "Amazon Payment Services" when there is none: disabled, unpublished, without credentials, as a
 * merchant finds it on first start. Called on every start; several processes at once make one (advisory lock).
 */
export async function ensureProvider(context: Pick<PaymentsContext, 'database' | 'clock'>): Promise<void> {
  const now = context.clock.now().toString();
  await context.database.tx(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('fils first provider'))`.execute(trx);
    const existing = await trx
      .selectFrom('provider')
      .select('id')
      .where('code', '=', 'aps')
      .limit(1)
      .execute();
    if (existing.length > 0) return;
    const id = newId();
    await trx
      .insertInto('provider')
      .values({
        id,
        code: 'aps',
        name: 'Amazon Payment Services',
        state: 'disabled',
        published: false,
        sha_type: 'SHA-256',
        created_at: now,
        updated_at: now,
      })
      .execute();
    await trx
      .insertInto('payment_method')
      .values(
        defaultMethods.map((method, position) => ({
          provider_id: id,
          code: method.code,
          enabled: method.enabled,
          position,
        })),
      )
      .execute();
  });
}

import type { Transaction } from '@fils/database';
import { sql } from 'kysely';
import type { PaymentsSchema } from '../schema.ts';

/**
 * Makes sure that a transaction is looked at when its next question is due. In the transaction that sets `check_after`
 * to a time that may be earlier than before.
 */
export async function lookAt(
  trx: Transaction<PaymentsSchema>,
  transactionId: string,
  dueAt: string,
): Promise<void> {
  await trx
    .insertInto('status_check')
    .values({ transaction_id: transactionId, due_at: dueAt })
    .onConflict((conflict) =>
      conflict
        .column('transaction_id')
        .doUpdateSet({ due_at: sql`least(status_check.due_at, excluded.due_at)` }),
    )
    .execute();
}

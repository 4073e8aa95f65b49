import type { AmazonPaymentServices } from '@fils/aps';
import type { PaymentsContext, Queries } from '../context.ts';
import { clientFor, isLive, providerById } from '../providers/store.ts';
import type { TransactionRow } from '../schema.ts';
import { TransactionError } from './errors.ts';

/**
 * The client for a transaction: of the provider it was made with, and only while that provider still is what it was
 * then. A provider switched from live to test must not ask the sandbox about live money, nor the reverse.
 *
 * @throws TransactionError · UnknownProvider · CredentialsMissing · WrongEnvironment · SecretUnreadable
 */
export async function clientOf(
  context: PaymentsContext,
  db: Queries,
  transaction: Pick<TransactionRow, 'provider_id' | 'is_live' | 'reference'>,
): Promise<AmazonPaymentServices> {
  const provider = await providerById(db, transaction.provider_id);
  if (isLive(provider) !== transaction.is_live) {
    throw new TransactionError(
      'environment_changed',
      transaction.is_live
        ? `${transaction.reference} is a live payment, and ${provider.name} is not Enabled any more.`
        : `${transaction.reference} is a test payment, and ${provider.name} is Enabled now.`,
    );
  }
  if (provider.state === 'disabled') {
    throw new TransactionError('provider_disabled', `${provider.name} is disabled.`);
  }
  return clientFor(context, provider);
}

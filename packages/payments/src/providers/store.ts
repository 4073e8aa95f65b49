import { AmazonPaymentServices, type SigningKey } from '@fils/aps';
import type { PaymentsContext, Queries } from '../context.ts';
import { assertSameWorld, gatewayTarget } from './environment.ts';
import { type CredentialName, CredentialsMissing, UnknownProvider } from './errors.ts';
import { type Provider, providerFromRow } from './provider.ts';

export { isLive } from './environment.ts';
export type { Provider } from './provider.ts';

/** @throws UnknownProvider */
export async function providerById(db: Queries, id: string): Promise<Provider> {
  const row = await db.selectFrom('provider').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new UnknownProvider(id);
  return providerFromRow(row);
}

/** The provider whose credentials sign messages with this access code; in any state, for late messages still count. */
export async function providerByAccessCode(
  context: Pick<PaymentsContext, 'database'>,
  accessCode: string,
): Promise<Provider | undefined> {
  if (accessCode === '') return undefined;
  const row = await context.database.db
    .selectFrom('provider')
    .selectAll()
    .where('access_code', '=', accessCode)
    .executeTakeFirst();
  return row === undefined ? undefined : providerFromRow(row);
}

/** All providers, oldest first. */
export async function listProviders(db: Queries): Promise<Provider[]> {
  const rows = await db.selectFrom('provider').selectAll().orderBy('created_at').orderBy('id').execute();
  return rows.map(providerFromRow);
}

/** The credentials that are still empty, in the order of the form. */
export function missingCredentials(provider: Provider): CredentialName[] {
  const present: Record<CredentialName, boolean> = {
    merchantIdentifier: provider.merchantIdentifier !== '',
    accessCode: provider.accessCode !== '',
    requestPhrase: provider.requestPhraseSealed !== null,
    responsePhrase: provider.responsePhraseSealed !== null,
  };
  return (Object.keys(present) as CredentialName[]).filter((name) => !present[name]);
}

/** Where a phrase is sealed: bound to its provider and use, so that a copied cell does not open elsewhere. */
export const phraseSeal = (providerId: string, use: 'request' | 'response') =>
  `provider:${providerId}:${use}_phrase`;

/**
 * Both keys, opened: what we send is signed with `request`, all that arrives is checked with `response`.
 *
 * @throws CredentialsMissing · SecretUnreadable (another FILS_SECRET_KEY)
 */
export function signingKeys(
  context: Pick<PaymentsContext, 'secrets'>,
  provider: Provider,
): { request: SigningKey; response: SigningKey } {
  const { requestPhraseSealed, responsePhraseSealed, shaType } = provider;
  if (requestPhraseSealed === null || responsePhraseSealed === null) {
    throw new CredentialsMissing(provider.name, missingCredentials(provider));
  }
  // The merchant chose SHA-128 knowingly in the form: the account at Amazon decides the type, not we.
  const weak = shaType === 'SHA-128' ? { allowSha1: true } : {};
  const key = (sealed: string, use: 'request' | 'response'): SigningKey => ({
    phrase: context.secrets.open(sealed, phraseSeal(provider.id, use)),
    shaType,
    ...weak,
  });
  return { request: key(requestPhraseSealed, 'request'), response: key(responsePhraseSealed, 'response') };
}

/**
 * A client that speaks for this provider, to the hosts that its state allows. To work on a payment that exists, pass
 * its `isLive`: a provider whose state was changed since is then refused.
 *
 * @throws CredentialsMissing · WrongEnvironment · SecretUnreadable
 */
export function clientFor(
  context: Pick<PaymentsContext, 'secrets' | 'fetch'>,
  provider: Provider,
  transaction?: { readonly isLive: boolean },
): AmazonPaymentServices {
  if (transaction !== undefined) assertSameWorld(provider, transaction.isLive);
  const missing = missingCredentials(provider);
  if (missing.length > 0) throw new CredentialsMissing(provider.name, missing);
  const keys = signingKeys(context, provider);
  return new AmazonPaymentServices({
    merchantIdentifier: provider.merchantIdentifier,
    accessCode: provider.accessCode,
    requestPhrase: keys.request.phrase,
    responsePhrase: keys.response.phrase,
    shaType: provider.shaType,
    ...(provider.shaType === 'SHA-128' ? { allowSha1: true } : {}),
    fetch: context.fetch,
    ...gatewayTarget(provider),
  });
}

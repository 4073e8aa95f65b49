import { isUniqueViolation, type Transaction } from '@fils/database';
import { audit } from '../audit/audit.ts';
import type { PaymentsContext } from '../context.ts';
import { replaceMethods } from '../methods/method.ts';
import type { PaymentsSchema } from '../schema.ts';
import { parseGatewayUrl } from './environment.ts';
import { ProviderError, UnknownProvider } from './errors.ts';
import type { ProviderChange } from './input.ts';
import { type Provider, providerFromRow } from './provider.ts';
import { assertValid, publishedAfter } from './rules.ts';
import { phraseSeal } from './store.ts';

/** Somebody saved the provider since this change was begun. */
export class StaleProvider extends ProviderError {
  constructor() {
    super('stale', 'Somebody changed this provider meanwhile. Reload it and make your change again.');
  }
}

/**
 * Changes a provider in one commit with its audit line. Phrases are sealed before they are stored; the audit names
 * the members that changed and, for those that are no secret, their values.
 *
 * @throws UnknownProvider · StaleProvider · CredentialsMissing · WrongEnvironment · ProviderError (with its field)
 */
export async function changeProvider(
  context: Pick<PaymentsContext, 'database' | 'clock' | 'secrets'>,
  id: string,
  change: ProviderChange,
  actor: string,
): Promise<Provider> {
  return saving(() =>
    context.database.tx(async (trx) => {
      const before = await lock(trx, id);
      if (before.version !== change.version) throw new StaleProvider();
      const after = applied(context, before, change);
      assertValid(after);
      if (change.methods !== undefined) await replaceMethods(trx, id, change.methods);
      return write(context, trx, before, after, {
        actor,
        action: before.state === after.state ? 'provider.changed' : 'provider.state_changed',
        changed: changedMembers(before, after, change),
      });
    }),
  );
}

/** Forgets all credentials: the provider is disabled and unpublished, and nothing of them can be read again. */
export async function resetCredentials(
  context: Pick<PaymentsContext, 'database' | 'clock'>,
  id: string,
  actor: string,
): Promise<Provider> {
  return context.database.tx(async (trx) => {
    const before = await lock(trx, id);
    const after: Provider = {
      ...before,
      state: 'disabled',
      published: false,
      merchantIdentifier: '',
      accessCode: '',
      requestPhraseSealed: null,
      responsePhraseSealed: null,
      connectionTestedAt: null,
      connectionOk: null,
    };
    return write(context, trx, before, after, {
      actor,
      action: 'provider.credentials_reset',
      changed: { state: [before.state, 'disabled'] },
    });
  });
}

/** Keeps the answer of a connection test beside the provider; the guide and the provider's page show it. */
export async function recordConnectionTest(
  context: Pick<PaymentsContext, 'database' | 'clock'>,
  id: string,
  ok: boolean,
): Promise<void> {
  await context.database.db
    .updateTable('provider')
    .set({ connection_ok: ok, connection_tested_at: context.clock.now().toString() })
    .where('id', '=', id)
    .execute();
}

async function lock(trx: Transaction<PaymentsSchema>, id: string): Promise<Provider> {
  const row = await trx
    .selectFrom('provider')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new UnknownProvider(id);
  return providerFromRow(row);
}

function applied(
  context: Pick<PaymentsContext, 'secrets'>,
  before: Provider,
  change: ProviderChange,
): Provider {
  const {
    version: _version,
    requestPhrase,
    responsePhrase,
    minimumAmount,
    maximumAmount,
    methods: _methods,
    ...rest
  } = change;
  const seal = (phrase: string, use: 'request' | 'response') =>
    context.secrets.seal(phrase, phraseSeal(before.id, use));
  const after: Provider = {
    ...before,
    ...withoutUndefined(rest),
    ...(requestPhrase === undefined ? {} : { requestPhraseSealed: seal(requestPhrase, 'request') }),
    ...(responsePhrase === undefined ? {} : { responsePhraseSealed: seal(responsePhrase, 'response') }),
    ...(change.gatewayUrl === undefined ? {} : { gatewayUrl: parseGatewayUrl(change.gatewayUrl) }),
    ...(minimumAmount === undefined || maximumAmount === undefined
      ? {}
      : {
          minimumAmount: minimumAmount === null ? null : BigInt(minimumAmount.amount),
          maximumAmount: maximumAmount === null ? null : BigInt(maximumAmount.amount),
          limitsCurrency: minimumAmount?.currency ?? maximumAmount?.currency ?? null,
        }),
    // A provider is published by the state's own rule, unless this very change says otherwise.
    published:
      change.published ??
      (change.state === undefined || change.state === before.state
        ? before.published
        : publishedAfter(change.state)),
  };
  // A test that was passed with other credentials, or elsewhere, says nothing about these.
  return connectionChanged(before, after)
    ? { ...after, connectionOk: null, connectionTestedAt: null }
    : after;
}

const connectionMembers = [
  'merchantIdentifier',
  'accessCode',
  'requestPhraseSealed',
  'responsePhraseSealed',
  'shaType',
  'gatewayUrl',
] as const;

function connectionChanged(before: Provider, after: Provider): boolean {
  const moved = before.state !== after.state && after.state !== 'disabled' && after.gatewayUrl === '';
  return moved || connectionMembers.some((name) => before[name] !== after[name]);
}

async function write(
  context: Pick<PaymentsContext, 'clock'>,
  trx: Transaction<PaymentsSchema>,
  before: Provider,
  after: Provider,
  entry: { actor: string; action: string; changed: Record<string, unknown> },
): Promise<Provider> {
  const at = context.clock.now();
  const row = await trx
    .updateTable('provider')
    .set({
      name: after.name,
      state: after.state,
      published: after.published,
      merchant_identifier: after.merchantIdentifier,
      access_code: after.accessCode,
      request_phrase_sealed: after.requestPhraseSealed,
      response_phrase_sealed: after.responsePhraseSealed,
      sha_type: after.shaType,
      gateway_url: after.gatewayUrl,
      capture_manually: after.captureManually,
      allow_saving_methods: after.allowSavingMethods,
      minimum_amount: after.minimumAmount,
      maximum_amount: after.maximumAmount,
      limits_currency: after.limitsCurrency,
      currencies: JSON.stringify(after.currencies),
      countries: JSON.stringify(after.countries),
      messages: JSON.stringify(after.messages),
      connection_ok: after.connectionOk,
      connection_tested_at: after.connectionTestedAt?.toString() ?? null,
      updated_at: at.toString(),
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await audit(trx, {
    at,
    actor: entry.actor,
    action: entry.action,
    subject: `provider:${before.id}`,
    details: { changed: entry.changed },
  });
  return providerFromRow(row);
}

/** Member → [before, after]; secrets and identifiers only by name. */
function changedMembers(before: Provider, after: Provider, change: ProviderChange): Record<string, unknown> {
  const plain = [
    'name',
    'state',
    'published',
    'shaType',
    'gatewayUrl',
    'captureManually',
    'allowSavingMethods',
  ] as const;
  const changed: Record<string, unknown> = {};
  for (const name of plain) if (before[name] !== after[name]) changed[name] = [before[name], after[name]];
  for (const name of ['merchantIdentifier', 'accessCode'] as const) {
    if (before[name] !== after[name]) changed[name] = 'replaced';
  }
  for (const name of ['requestPhrase', 'responsePhrase'] as const) {
    if (change[name] !== undefined) changed[name] = 'replaced';
  }
  for (const name of ['currencies', 'countries', 'messages'] as const) {
    if (JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      changed[name] = [before[name], after[name]];
  }
  for (const name of ['minimumAmount', 'maximumAmount'] as const) {
    if (before[name] !== after[name]) changed[name] = [String(before[name]), String(after[name])];
  }
  if (change.methods !== undefined) changed['methods'] = change.methods;
  return changed;
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

async function saving<T>(save: () => Promise<T>): Promise<T> {
  try {
    return await save();
  } catch (error) {
    if (!isUniqueViolation(error, 'provider_access_code')) throw error;
    throw new ProviderError('access_code_in_use', 'Another provider uses this Access Code.', 'accessCode');
  }
}

import { createSecretBox, SecretUnreadable } from '@fils/database';
import { sql } from 'kysely';
import type { PaymentsContext } from './context.ts';
import { type GatewayTarget, gatewayTarget } from './providers/environment.ts';
import { credentialLabels } from './providers/errors.ts';
import { listProviders, missingCredentials, type Provider, signingKeys } from './providers/store.ts';
import { openStorage, type PaymentsData } from './storage.ts';

/** What a person who mends an installation wants to know; nothing is changed to find it out. */
export interface Inspection {
  pendingMigrations: string[];
  /** The database server's clock. */
  databaseTime: Temporal.Instant;
  providers: {
    name: string;
    state: Provider['state'];
    published: boolean;
    /** Labels of the credentials that are still empty. */
    missing: string[];
    /** The stored phrases do not open with this key. */
    unreadable: boolean;
    target: GatewayTarget;
    lastFeedbackAt: Temporal.Instant | null;
  }[];
}

/**
 * Looks at the database of payments without starting anything.
 *
 * @throws DatabaseInUse while payments runs on an embedded database · DatabaseUnavailable
 */
export async function inspectPayments(data: PaymentsData, secretKey: string): Promise<Inspection> {
  const database = await openStorage(data, { migrate: false });
  try {
    const pendingMigrations = await database.pendingMigrations();
    const clock = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(database.db);
    const now = clock.rows[0]?.now;
    const secrets = createSecretBox(secretKey);
    // Tables of another version cannot be read with this version's queries.
    const providers = pendingMigrations.length > 0 ? [] : await listProviders(database.db);
    return {
      pendingMigrations,
      databaseTime: Temporal.Instant.fromEpochMilliseconds((now ?? new Date(0)).getTime()),
      providers: providers.map((provider) => describeProvider(secrets, provider)),
    };
  } finally {
    await database.close();
  }
}

function describeProvider(
  secrets: PaymentsContext['secrets'],
  provider: Provider,
): Inspection['providers'][number] {
  const missing = missingCredentials(provider);
  let unreadable = false;
  if (missing.length === 0) {
    try {
      signingKeys({ secrets }, provider);
    } catch (error) {
      if (!(error instanceof SecretUnreadable)) throw error;
      unreadable = true;
    }
  }
  return {
    name: provider.name,
    state: provider.state,
    published: provider.published,
    missing: missing.map((name) => credentialLabels[name]),
    unreadable,
    target: gatewayTarget(provider),
    lastFeedbackAt: provider.lastFeedbackAt,
  };
}

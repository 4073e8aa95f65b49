import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { newId } from '@fils/database';
import { Problem } from '@fils/ui/server';
import type { Selectable } from 'kysely';
import { audit } from '../audit/audit.ts';
import type { PaymentsContext } from '../context.ts';
import type { ApiKeyTable } from '../schema.ts';

/** What a key may do. `operations:write` moves money back or takes it; `events:write` decides who hears of payments. */
export const apiScopes = ['payments:read', 'payments:write', 'operations:write', 'events:write'] as const;

export type ApiScope = (typeof apiScopes)[number];

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  /** The readable beginning of the key, which names it in lists and logs; the key itself is not kept. */
  readonly prefix: string;
  readonly scopes: readonly ApiScope[];
  readonly createdBy: string;
  readonly createdAt: Temporal.Instant;
  /** To the minute, because it is written at most once a minute. */
  readonly lastUsedAt: Temporal.Instant | null;
  readonly revokedAt: Temporal.Instant | null;
}

export interface NewApiKey {
  /** What it is for, as people call it; 1 to 100 characters. */
  name: string;
  /** Default: all. */
  scopes?: readonly ApiScope[] | undefined;
  /** Actor, for the audit log. */
  createdBy: string;
}

type Row = Selectable<ApiKeyTable>;
type Keys = Pick<PaymentsContext, 'database' | 'clock'>;

const digest = (key: string): string => createHash('sha256').update(key).digest('hex');
/** `fils_test_` or `fils_live_`, and eight characters of the secret part: 48 of its 256 bits. */
const prefixLength = 18;
const keyPattern = /^fils_(test|live)_[A-Za-z0-9_-]{43}$/;

/**
 * Makes a key: `fils_live_…` on a production server, `fils_test_…` elsewhere, with 32 random bytes. The text is
 * returned this once and cannot be had again: only its SHA-256 is stored, which is enough for a random secret.
 */
export async function createApiKey(
  context: Keys & Pick<PaymentsContext, 'config'>,
  input: NewApiKey,
): Promise<{ key: string; apiKey: ApiKey }> {
  const mode = context.config.production ? 'live' : 'test';
  const key = `fils_${mode}_${randomBytes(32).toString('base64url')}`;
  const now = context.clock.now();
  const apiKey: ApiKey = {
    id: newId(),
    name: input.name,
    prefix: key.slice(0, prefixLength),
    scopes: input.scopes ?? apiScopes,
    createdBy: input.createdBy,
    createdAt: now,
    lastUsedAt: null,
    revokedAt: null,
  };
  await context.database.tx(async (trx) => {
    await trx
      .insertInto('api_key')
      .values({
        id: apiKey.id,
        name: apiKey.name,
        prefix: apiKey.prefix,
        hash: digest(key),
        scopes: JSON.stringify(apiKey.scopes),
        created_by: apiKey.createdBy,
        created_at: now.toString(),
      })
      .execute();
    await audit(trx, {
      at: now,
      actor: input.createdBy,
      action: 'api_key.created',
      subject: `api_key:${apiKey.id}`,
      details: { name: apiKey.name, prefix: apiKey.prefix, scopes: apiKey.scopes },
    });
  });
  return { key, apiKey };
}

/** All keys, newest first, revoked ones too: the audit log speaks of them. */
export async function listApiKeys(context: Keys): Promise<ApiKey[]> {
  const rows = await context.database.db.selectFrom('api_key').selectAll().orderBy('id', 'desc').execute();
  return rows.map(fromRow);
}

/** Ends a key at once. Doing it twice changes nothing. @throws Problem 404 */
export async function revokeApiKey(context: Keys, id: string, actor: string): Promise<ApiKey> {
  const now = context.clock.now();
  return context.database.tx(async (trx) => {
    const row = await trx
      .selectFrom('api_key')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) throw new Problem(404, 'not_found', 'There is no such API key.');
    if (row.revoked_at !== null) return fromRow(row);
    await trx.updateTable('api_key').set({ revoked_at: now.toString() }).where('id', '=', id).execute();
    await audit(trx, {
      at: now,
      actor,
      action: 'api_key.revoked',
      subject: `api_key:${id}`,
      details: { name: row.name, prefix: row.prefix },
    });
    return { ...fromRow(row), revokedAt: now };
  });
}

/** The key that this text is, if it is one of ours and not revoked. Notes its use, at most once a minute. */
export async function findApiKey(context: Keys, text: string): Promise<ApiKey | undefined> {
  if (!keyPattern.test(text)) return undefined;
  const row = await context.database.db
    .selectFrom('api_key')
    .selectAll()
    .where('prefix', '=', text.slice(0, prefixLength))
    .executeTakeFirst();
  if (row === undefined || row.revoked_at !== null) return undefined;
  if (!timingSafeEqual(Buffer.from(digest(text), 'hex'), Buffer.from(row.hash, 'hex'))) return undefined;
  await noteUse(context, row);
  return fromRow(row);
}

async function noteUse(context: Keys, row: Row): Promise<void> {
  const now = context.clock.now();
  const last = row.last_used_at?.toTemporalInstant();
  if (last !== undefined && Temporal.Instant.compare(now, last.add({ minutes: 1 })) < 0) return;
  await context.database.db
    .updateTable('api_key')
    .set({ last_used_at: now.toString() })
    .where('id', '=', row.id)
    .execute();
}

function fromRow(row: Row): ApiKey {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes as readonly ApiScope[],
    createdBy: row.created_by,
    createdAt: row.created_at.toTemporalInstant(),
    lastUsedAt: row.last_used_at?.toTemporalInstant() ?? null,
    revokedAt: row.revoked_at?.toTemporalInstant() ?? null,
  };
}

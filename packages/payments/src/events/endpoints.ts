import { newId } from '@fils/database';
import { Problem } from '@fils/ui/server';
import type { Selectable } from 'kysely';
import { audit } from '../audit/audit.ts';
import type { PaymentsContext, Queries } from '../context.ts';
import { isWebAddress } from '../payments/input.ts';
import type { EventEndpointTable } from '../schema.ts';
import type { EventType } from '../transactions/events.ts';
import { isPrivateAddress } from './address.ts';
import { isEventSecret, newEventSecret } from './sign.ts';

/** An address that hears of payments. Its secret is not here: it is shown once, when it is made. */
export interface EventEndpoint {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  /** Empty: every type. */
  readonly types: readonly EventType[];
  readonly enabled: boolean;
  /** Events given up one after another; the tenth disables the endpoint. */
  readonly failures: number;
  /** `gone` (it answered 410), `failing` (ten events given up) or null. */
  readonly disabledReason: 'gone' | 'failing' | null;
  /** Until when the secret before this one signs too. */
  readonly previousSecretUntil: Temporal.Instant | null;
  readonly createdAt: Temporal.Instant;
}

export interface NewEndpoint {
  url: string;
  description?: string | undefined;
  types?: readonly EventType[] | undefined;
  /** Default: a new one. */
  secret?: string | undefined;
}

export interface EndpointChange {
  url?: string | undefined;
  description?: string | undefined;
  types?: readonly EventType[] | undefined;
  enabled?: boolean | undefined;
}

export type EndpointRow = Selectable<EventEndpointTable>;
type Context = Pick<PaymentsContext, 'database' | 'clock' | 'secrets' | 'config'>;

const secretSeal = (id: string): string => `event_endpoint:${id}:secret`;
const subject = (id: string): string => `event_endpoint:${id}`;
/** How long both secrets sign after a rotation. */
const overlap = Temporal.Duration.from({ hours: 24 });

/** Adds an endpoint; the secret is returned this once. @throws Problem 422 for the url or the secret */
export async function createEndpoint(
  context: Context,
  input: NewEndpoint,
  actor: string,
): Promise<{ endpoint: EventEndpoint; secret: string }> {
  const url = checkedUrl(context, input.url);
  const secret = input.secret ?? newEventSecret();
  if (!isEventSecret(secret)) {
    const sentence = 'The secret must be whsec_ and 24 to 64 bytes in base64. Leave it out to have one made.';
    throw new Problem(422, 'invalid_secret', sentence, { field: 'secret' });
  }
  const id = newId();
  const now = context.clock.now();
  const row = await context.database.tx(async (trx) => {
    await audit(trx, {
      at: now,
      actor,
      action: 'event_endpoint.created',
      subject: subject(id),
      details: { url },
    });
    return trx
      .insertInto('event_endpoint')
      .values({
        id,
        url,
        description: input.description ?? '',
        secret_sealed: context.secrets.seal(secret, secretSeal(id)),
        types: JSON.stringify(input.types ?? []),
        enabled: true,
        created_at: now.toString(),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  });
  return { endpoint: fromRow(row), secret };
}

/** All endpoints, oldest first. */
export async function listEndpoints(db: Queries): Promise<EventEndpoint[]> {
  return (await db.selectFrom('event_endpoint').selectAll().orderBy('id').execute()).map(fromRow);
}

/** @throws Problem 404 */
export async function endpointById(db: Queries, id: string): Promise<EventEndpoint> {
  return fromRow(await endpointRow(db, id));
}

/**
 * Changes an endpoint. Enabling it again forgets its failures; what was still waiting for it goes out.
 *
 * @throws Problem 404 · 422 for the url
 */
export async function updateEndpoint(
  context: Context,
  id: string,
  change: EndpointChange,
  actor: string,
): Promise<EventEndpoint> {
  const url = change.url === undefined ? undefined : checkedUrl(context, change.url);
  const row = await context.database.tx(async (trx) => {
    const before = await endpointRow(trx, id);
    const enabling = change.enabled === true && !before.enabled;
    await audit(trx, {
      at: context.clock.now(),
      actor,
      action: 'event_endpoint.changed',
      subject: subject(id),
      details: { ...change },
    });
    return trx
      .updateTable('event_endpoint')
      .set({
        url: url ?? before.url,
        description: change.description ?? before.description,
        types: JSON.stringify(change.types ?? before.types),
        enabled: change.enabled ?? before.enabled,
        ...(enabling ? { failures: 0, disabled_reason: null } : {}),
      })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
  });
  return fromRow(row);
}

/**
 * A new secret, returned this once. For 24 hours the one before signs too, so that the receiver can change over without
 * losing an event. Rotating twice within that time ends the oldest at once.
 *
 * @throws Problem 404
 */
export async function rotateSecret(
  context: Context,
  id: string,
  actor: string,
): Promise<{ endpoint: EventEndpoint; secret: string }> {
  const secret = newEventSecret();
  const now = context.clock.now();
  const row = await context.database.tx(async (trx) => {
    const before = await endpointRow(trx, id);
    await audit(trx, { at: now, actor, action: 'event_endpoint.secret_rotated', subject: subject(id) });
    return trx
      .updateTable('event_endpoint')
      .set({
        secret_sealed: context.secrets.seal(secret, secretSeal(id)),
        previous_secret_sealed: before.secret_sealed,
        previous_secret_until: now.add(overlap).toString(),
      })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
  });
  return { endpoint: fromRow(row), secret };
}

/** Removes an endpoint with its deliveries. @throws Problem 404 */
export async function deleteEndpoint(context: Context, id: string, actor: string): Promise<void> {
  await context.database.tx(async (trx) => {
    const { url } = await endpointRow(trx, id);
    const at = context.clock.now();
    await audit(trx, {
      at,
      actor,
      action: 'event_endpoint.deleted',
      subject: subject(id),
      details: { url },
    });
    await trx.deleteFrom('event_endpoint').where('id', '=', id).execute();
  });
}

/** The secrets that sign now, newest first. @throws SecretUnreadable */
export function signingSecrets(
  context: Pick<PaymentsContext, 'secrets' | 'clock'>,
  row: Pick<EndpointRow, 'id' | 'secret_sealed' | 'previous_secret_sealed' | 'previous_secret_until'>,
): string[] {
  const sealed = [row.secret_sealed];
  const until = row.previous_secret_until?.getTime() ?? 0;
  if (row.previous_secret_sealed !== null && until > context.clock.now().epochMilliseconds) {
    sealed.push(row.previous_secret_sealed);
  }
  return sealed.map((text) => context.secrets.open(text, secretSeal(row.id)));
}

async function endpointRow(db: Queries, id: string): Promise<EndpointRow> {
  const row = await db.selectFrom('event_endpoint').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Problem(404, 'not_found', 'There is no event endpoint with this id.');
  return row;
}

/** In production events go to public https addresses only: see address.ts. */
function checkedUrl({ config }: Pick<PaymentsContext, 'config'>, text: string): string {
  const refuse = (sentence: string) => new Problem(422, 'invalid_url', sentence, { field: 'url' });
  if (text.length > 2000 || !isWebAddress(text)) {
    throw refuse('url must be an absolute http or https address without a user name.');
  }
  const url = new URL(text);
  url.hash = '';
  if (!config.production) return url.href;
  if (url.protocol !== 'https:') throw refuse('In production, events go to https addresses only.');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (/^[\d.]+$|:/.test(host) && isPrivateAddress(host)) {
    throw refuse('url is an address of this machine or of a private network.');
  }
  return url.href;
}

function fromRow(row: EndpointRow): EventEndpoint {
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    types: row.types as readonly EventType[],
    enabled: row.enabled,
    failures: row.failures,
    disabledReason: row.disabled_reason as EventEndpoint['disabledReason'],
    previousSecretUntil: row.previous_secret_until?.toTemporalInstant() ?? null,
    createdAt: row.created_at.toTemporalInstant(),
  };
}

import { escapeLike, newId } from '@fils/database';
import type { PaymentsContext, Queries } from '../context.ts';

/** One line of the audit log: who did what to what. Written in the same commit as the fact. */
export interface AuditEntry {
  at: Temporal.Instant;
  /** `user:<e-mail>`, `api_key:<prefix>`, `system`, or `outside:<address>` for somebody who could not be identified. */
  actor: string;
  /** `area.action`, for example `provider.state_changed`, `inbox.forged`. */
  action: string;
  /** What it was done to, `kind:id`. */
  subject?: string | undefined;
  /** Further facts as JSON. Never a secret, never a card number. */
  details?: Readonly<Record<string, unknown>> | undefined;
}

/** Writes one line. Pass the transaction that the fact is in, or the root database when it stands alone. */
export async function audit(db: Queries, entry: AuditEntry): Promise<void> {
  await db
    .insertInto('audit')
    .values({
      id: newId(),
      at: entry.at.toString(),
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject ?? null,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute();
}

export interface AuditFilter {
  /** An action or the beginning of one up to a dot (`provider`). */
  action?: string | undefined;
  /** Part of the actor, the subject or the action. */
  search?: string | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
  limit: number;
}

export interface AuditLine {
  id: string;
  at: string;
  actor: string;
  action: string;
  subject: string | null;
  details: unknown;
}

/** The log, newest first; ids grow with time, so the last id of a page is where the next begins. */
export async function readAudit(
  context: Pick<PaymentsContext, 'database'>,
  filter: AuditFilter,
): Promise<AuditLine[]> {
  let query = context.database.db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(filter.limit);
  const { action, search, after } = filter;
  if (action) {
    query = query.where((eb) =>
      eb.or([eb('action', '=', action), eb('action', 'like', `${escapeLike(action)}.%`)]),
    );
  }
  if (search) {
    const like = `%${escapeLike(search)}%`;
    query = query.where((eb) =>
      eb.or([eb('actor', 'ilike', like), eb('subject', 'ilike', like), eb('action', 'ilike', like)]),
    );
  }
  if (after) query = query.where('id', '<', after);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

import type { MessageValue, WireMessage } from '@fils/aps';
import { newId } from '@fils/database';
import type { Executor, GatewayContext } from '../context.ts';
import { toDate, toInstant } from '../time.ts';

/** A message as it came or went, for the dashboard's log and signature explainer. */
export interface LoggedMessage {
  id: string;
  merchantId: string | undefined;
  orderId: string | undefined;
  direction: 'in' | 'out';
  /** Where it came in or went to. */
  endpoint: string;
  contentType: string | undefined;
  /** As received or sent, with card data masked. */
  members: WireMessage;
  /** Whether the signature fits; undefined when it was not checked. */
  verified: boolean | undefined;
  responseCode: string | undefined;
  /** For people: why it was refused, which lenient reading fitted. */
  note: string | undefined;
  createdAt: Temporal.Instant;
}

export type NewLoggedMessage = Pick<LoggedMessage, 'direction' | 'endpoint' | 'members'> &
  Partial<Omit<LoggedMessage, 'id' | 'createdAt'>>;

/** Card data must not be stored, whoever sends it (TOKENIZATION and trusted requests carry it; here it is a mistake). */
const secretMembers = new Set(['card_security_code', 'card_number', 'cvv', 'otp']);

/** The first six and the last four digits; a number that came masked stays as it is. */
function maskedCard(text: string): string {
  const digits = text.replace(/\D/g, '');
  if (digits.length > 10) return `${digits.slice(0, 6)}${'*'.repeat(digits.length - 10)}${digits.slice(-4)}`;
  return text.includes('*') ? text : '***';
}

/** Also inside lists and nested members: a mistake has no form to keep to. */
function masked(name: string, value: MessageValue): MessageValue {
  if (Array.isArray(value)) return value.map((item: MessageValue) => masked(name, item));
  if (typeof value === 'object' && value !== null) return maskedMembers(value as WireMessage);
  if (!secretMembers.has(name)) return value;
  return name === 'card_number' ? maskedCard(String(value)) : '***';
}

export const maskedMembers = (message: WireMessage): WireMessage =>
  Object.fromEntries(Object.entries(message).map(([name, value]) => [name, masked(name, value)]));

/** Appends to the log, in order. */
export async function logMessages(
  context: GatewayContext,
  db: Executor,
  messages: readonly NewLoggedMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  const createdAt = toDate(context.clock.now());
  await db
    .insertInto('message_log')
    .values(
      messages.map((message) => ({
        id: newId(),
        merchant_id: message.merchantId ?? null,
        order_id: message.orderId ?? null,
        direction: message.direction,
        endpoint: message.endpoint,
        content_type: message.contentType ?? null,
        members: JSON.stringify(maskedMembers(message.members)),
        verified: message.verified ?? null,
        response_code: message.responseCode ?? null,
        note: message.note ?? null,
        created_at: createdAt,
      })),
    )
    .execute();
}

function messageOf(row: {
  id: string;
  merchant_id: string | null;
  order_id: string | null;
  direction: 'in' | 'out';
  endpoint: string;
  content_type: string | null;
  members: WireMessage;
  verified: boolean | null;
  response_code: string | null;
  note: string | null;
  created_at: Date;
}): LoggedMessage {
  return {
    id: row.id,
    merchantId: row.merchant_id ?? undefined,
    orderId: row.order_id ?? undefined,
    direction: row.direction,
    endpoint: row.endpoint,
    contentType: row.content_type ?? undefined,
    members: row.members,
    verified: row.verified ?? undefined,
    responseCode: row.response_code ?? undefined,
    note: row.note ?? undefined,
    createdAt: toInstant(row.created_at),
  };
}

/** The newest messages of a merchant, or of an order (then oldest first). */
export async function listMessages(
  context: GatewayContext,
  of: { orderId: string } | { merchantId: string; limit?: number },
): Promise<LoggedMessage[]> {
  const query = context.database.db.selectFrom('message_log').selectAll();
  const rows =
    'orderId' in of
      ? await query.where('order_id', '=', of.orderId).orderBy('position').execute()
      : await query
          .where('merchant_id', '=', of.merchantId)
          .orderBy('position', 'desc')
          .limit(of.limit ?? 100)
          .execute();
  return rows.map(messageOf);
}

export async function messageById(context: GatewayContext, id: string): Promise<LoggedMessage | undefined> {
  const row = await context.database.db
    .selectFrom('message_log')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && messageOf(row);
}

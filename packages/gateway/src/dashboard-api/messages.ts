import type { GatewayContext } from '../context.ts';
import { type LoggedMessage, listMessages, messageById } from '../messages/log.ts';

const limit = 50;

/**
 * The newest messages that may concern a merchant: its own, and those that named no account we know. The latter are the
 * ones that people look for here: a mistyped access code is the first mistake of most integrations.
 */
export async function recentMessages(context: GatewayContext, merchantId: string): Promise<LoggedMessage[]> {
  const own = await listMessages(context, { merchantId, limit });
  const strays = await context.database.db
    .selectFrom('message_log')
    .select('id')
    .where('merchant_id', 'is', null)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  const unattributed = await Promise.all(strays.map(({ id }) => messageById(context, id)));
  return [...own, ...unattributed.filter((message) => message !== undefined)]
    .sort((a, b) => (a.id < b.id ? 1 : -1))
    .slice(0, limit);
}

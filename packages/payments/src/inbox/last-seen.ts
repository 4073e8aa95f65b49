import type { PaymentsContext } from '../context.ts';

const everyMs = 30_000;

/**
 * Notes on the provider when feedback and returns arrive (the guide ticks its steps by it). Beside the message, and
 * at most twice a minute: one row that every message writes would make them wait for each other.
 */
export function createLastSeen(context: PaymentsContext) {
  const noted = new Map<string, number>();
  return (providerId: string, channel: 'return' | 'webhook'): void => {
    const key = `${channel} ${providerId}`;
    const last = noted.get(key);
    if (last !== undefined && performance.now() - last < everyMs) return;
    noted.set(key, performance.now());
    const now = context.clock.now().toString();
    context.database.db
      .updateTable('provider')
      .set(channel === 'webhook' ? { last_feedback_at: now } : { last_return_at: now })
      .where('id', '=', providerId)
      .execute()
      .catch((error: unknown) => {
        noted.delete(key);
        context.log.warn({ err: error }, 'the time of the last message was not noted');
      });
  };
}

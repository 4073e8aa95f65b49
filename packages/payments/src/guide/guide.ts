import type { PaymentsContext } from '../context.ts';
import { listProviders, missingCredentials } from '../providers/store.ts';
import { dashboardUrls } from '../providers/view.ts';
import type { GuideJson } from './api-types.ts';

/**
 * The steps from nothing to the first paid order, in the documents' order; each is ticked by what this server has
 * seen, never by hand. What happens in Amazon's dashboard cannot be seen, only its consequences: the first message
 * that came back proves Origin URL and Redirection, a return and a feedback prove their addresses.
 */
export async function guide(
  context: Pick<PaymentsContext, 'database'> & { config: { publicUrl: string } },
): Promise<GuideJson> {
  const { db } = context.database;
  const provider = (await listProviders(db))[0];
  const paid =
    provider !== undefined &&
    (await db
      .selectFrom('payment_transaction')
      .select('id')
      .where('provider_id', '=', provider.id)
      .where('captured_amount', '>', 0n)
      .limit(1)
      .executeTakeFirst()) !== undefined;
  const saved = provider !== undefined && missingCredentials(provider).length === 0;
  const returned = provider !== undefined && provider.lastReturnAt !== null;
  const notified = provider !== undefined && provider.lastFeedbackAt !== null;
  const answered = returned || notified;
  const tick = (done: boolean) => (done ? ('done' as const) : ('open' as const));
  return {
    provider: provider === undefined ? null : { id: provider.id, name: provider.name, state: provider.state },
    urls: dashboardUrls(context.config.publicUrl),
    steps: [
      { id: 'copy_credentials', at: 'aps', status: tick(saved) },
      { id: 'origin_url', at: 'aps', status: tick(answered) },
      { id: 'redirection_active', at: 'aps', status: tick(answered) },
      { id: 'return_and_feedback', at: 'aps', status: tick(returned && notified) },
      { id: 'page_template', at: 'aps', status: 'optional' },
      { id: 'state', at: 'here', status: tick(provider !== undefined && provider.state !== 'disabled') },
      { id: 'published', at: 'here', status: tick(provider?.published === true) },
      { id: 'credentials', at: 'here', status: tick(saved) },
      { id: 'options', at: 'here', status: 'optional' },
      { id: 'connection', at: 'check', status: tick(provider?.connectionOk === true) },
      { id: 'first_return', at: 'check', status: tick(returned) },
      { id: 'first_feedback', at: 'check', status: tick(notified) },
      { id: 'first_paid', at: 'check', status: tick(paid) },
    ],
  };
}

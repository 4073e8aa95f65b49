import type { PaymentsContext } from '../context.ts';
import { changeProvider } from './change.ts';
import { providerChange } from './input.ts';
import type { Provider } from './provider.ts';
import { listProviders } from './store.ts';

/** What a program may set of the provider: the members of the back office's form. */
export type ProviderSettings = Omit<(typeof providerChange)['_input'], 'version'>;

/**
 * Sets up the provider Amazon Payment Services without the back office: for the demo, tests, and installations by
 * script. The same rules and audit as there.
 *
 * @throws ZodError naming the member · CredentialsMissing · WrongEnvironment · StaleProvider
 */
export async function connectProvider(
  context: Pick<PaymentsContext, 'database' | 'clock' | 'secrets'>,
  settings: ProviderSettings,
): Promise<Provider> {
  const [provider] = await listProviders(context.database.db);
  if (provider === undefined) throw new Error('There is no provider to connect.');
  const change = providerChange.parse({ ...settings, version: provider.version });
  return changeProvider(context, provider.id, change, 'system');
}

import type { SigningKey } from '@fils/aps';
import type { PaymentsContext } from '../context.ts';
import { providerByAccessCode, signingKeys } from '../providers/store.ts';

/** What checking a message needs of its provider. */
export interface KnownProvider {
  readonly id: string;
  readonly merchantIdentifier: string;
  readonly responseKey: SigningKey;
}

interface Entry {
  readonly provider: KnownProvider | undefined;
  readonly readAt: number;
}

const keepMs = 5_000;
const refreshMs = 250;
const mostEntries = 1_000;

/**
 * Providers by access code, kept for seconds: looking one up and opening its phrase for each message would double the
 * work. Credentials may be changed in this process or another, so whoever finds a signature wrong asks again with
 * `refreshed` before calling it forged; a flood of forgeries then reads four times a second, not once each.
 */
export function createKnownProviders(context: PaymentsContext) {
  const entries = new Map<string, Entry>();

  async function read(accessCode: string): Promise<KnownProvider | undefined> {
    const found = await providerByAccessCode(context, accessCode);
    const provider =
      found === undefined || found.responsePhraseSealed === null || found.requestPhraseSealed === null
        ? undefined
        : {
            id: found.id,
            merchantIdentifier: found.merchantIdentifier,
            responseKey: signingKeys(context, found).response,
          };
    // Made-up access codes must not fill the memory.
    if (entries.size >= mostEntries) entries.clear();
    entries.set(accessCode, { provider, readAt: performance.now() });
    return provider;
  }

  return {
    async find(accessCode: string): Promise<KnownProvider | undefined> {
      const entry = entries.get(accessCode);
      if (entry !== undefined && performance.now() - entry.readAt < keepMs) return entry.provider;
      return read(accessCode);
    },
    /** The provider as it is now; undefined when what `find` gave is fresh enough to stand by. */
    async refreshed(accessCode: string): Promise<KnownProvider | undefined> {
      const entry = entries.get(accessCode);
      if (entry !== undefined && performance.now() - entry.readAt < refreshMs) return undefined;
      return read(accessCode);
    },
  };
}

export type KnownProviders = ReturnType<typeof createKnownProviders>;

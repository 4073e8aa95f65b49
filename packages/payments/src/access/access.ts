import { type Accounts, createAccounts, type User } from '@fils/ui/server';
import type { PaymentsContext } from '../context.ts';

/** People's accounts of the back office. */
export interface Access {
  readonly accounts: Accounts;
  /** Makes the first owner when there is none. Called on every start. */
  ensureOwner(): Promise<User>;
  /**
   * An address that signs the owner in once. Whoever can call this runs the program, so it needs no password: it is
   * also the way back in for somebody who lost theirs.
   */
  signInLink(): Promise<string>;
  /** Who looks at a shopper's page, if it is one of us: staff see unpublished providers. */
  staff(request: Request): Promise<User | undefined>;
}

/** The owner made on first start. The name `.local` says that no mail goes there. */
export const firstOwner = { email: 'owner@payments.local', name: 'Owner', role: 'owner' } as const;

const made = new WeakMap<object, Access>();

/** Wires people's accounts to this server's database; one instance for each context, whoever asks first. */
export function createAccess(
  context: Pick<PaymentsContext, 'database' | 'secrets' | 'log'> & { config: { publicUrl: string } },
): Access {
  const existing = made.get(context.database);
  if (existing !== undefined) return existing;
  const accounts = createAccounts({
    db: context.database.db,
    baseUrl: context.config.publicUrl,
    basePath: '/backoffice/auth',
    secret: context.secrets.derive('back office sessions'),
    cookiePrefix: 'fils-payments',
    trustedOrigins: [],
    log: context.log,
    appName: 'Fils payments',
  });

  async function ensureOwner(): Promise<User> {
    const people = await accounts.listUsers();
    const owner = people.find((person) => person.role === 'owner' && !person.disabled);
    return owner ?? accounts.ensureUser(firstOwner);
  }

  const access: Access = {
    accounts,
    ensureOwner,
    async signInLink() {
      const owner = await ensureOwner();
      return accounts.signInLink(owner.email, { redirectTo: '/backoffice/' });
    },
    async staff(request) {
      // Shoppers have no such cookie: they must not cost a look-up on every page.
      if (!request.headers.get('cookie')?.includes('fils-payments')) return undefined;
      return (await accounts.session(request))?.user;
    },
  };
  made.set(context.database, access);
  return access;
}

/** How a person is named as the actor of a change. */
export function actorOf(user: Pick<User, 'email'>): string {
  return `user:${user.email}`;
}

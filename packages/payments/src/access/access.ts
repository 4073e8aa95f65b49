import type { Accounts, User } from '@fils/ui/server';
import type { PaymentsContext } from '../context.ts';

/** People's accounts of the back office, with what this server adds to them. */
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

/** The back office's people. Holds nothing of its own, so it may be made wherever it is needed. */
export function createAccess({ accounts }: Pick<PaymentsContext, 'accounts'>): Access {
  async function ensureOwner(): Promise<User> {
    const people = await accounts.listUsers();
    const owner = people.find((person) => person.role === 'owner' && !person.disabled);
    return owner ?? accounts.ensureUser(firstOwner);
  }

  return {
    accounts,
    ensureOwner,
    async signInLink() {
      const owner = await ensureOwner();
      return accounts.signInLink(owner.email, { redirectTo: '/backoffice/' });
    },
    async staff(request) {
      // Shoppers have no session cookie of ours: they must not cost a look-up on every page.
      if (!/fils.payments/.test(request.headers.get('cookie') ?? '')) return undefined;
      return (await accounts.session(request))?.user;
    },
  };
}

/** How a person is named as the actor of a change. */
export function actorOf(user: Pick<User, 'email'>): string {
  return `user:${user.email}`;
}

import {
  type Accounts,
  coded,
  Problem,
  readJson,
  requireUser,
  roles,
  type User,
  type UserEnv,
} from '@fils/ui/server';
import { Hono } from 'hono';
import { z } from 'zod';
import { permissions } from './permissions.ts';

const invitation = z.strictObject({
  email: z
    .string()
    .max(254)
    .refine((text) => z.email().safeParse(text).success, coded('invalid_email', 'Enter an e-mail address.')),
  name: z.string().trim().min(1).max(100),
  role: z.enum(roles),
});

const change = z
  .strictObject({ role: z.enum(roles).optional(), disabled: z.boolean().optional() })
  .refine(
    (value) => value.role !== undefined || value.disabled !== undefined,
    coded('no_change', 'Give role or disabled.'),
  );

/** People who may sign in to the dashboard: list, invite, change, a new one-time link. */
export function userRoutes(accounts: Accounts): Hono<UserEnv> {
  const app = new Hono<UserEnv>();
  const managers = requireUser(accounts, permissions.managePeople);

  app.get('/', managers, async (c) => c.json({ users: await accounts.listUsers() }));

  app.post('/', managers, async (c) => {
    const input = await readJson(c, invitation);
    guardOwners(c.get('user'), input.role);
    const user = await accounts.createUser(input);
    return c.json({ user, signInLink: await link(accounts, user) }, 201);
  });

  app.patch('/:id', managers, async (c) => {
    const input = await readJson(c, change);
    const target = await find(accounts, c.req.param('id'));
    const actor = c.get('user');
    guardOwners(actor, target.role, input.role);
    if (target.id === actor.id) {
      throw new Problem(409, 'own_account', 'Ask somebody else to change your own role.');
    }
    let user = target;
    if (input.role !== undefined) user = await accounts.changeRole(target.id, input.role);
    if (input.disabled !== undefined) user = await accounts.setDisabled(target.id, input.disabled);
    return c.json({ user });
  });

  app.post('/:id/sign-in-link', managers, async (c) => {
    const target = await find(accounts, c.req.param('id'));
    guardOwners(c.get('user'), target.role);
    if (target.disabled) throw new Problem(409, 'account_disabled', 'This account is disabled.');
    return c.json({ signInLink: await link(accounts, target) });
  });

  return app;
}

/** Without this an admin could hand himself an owner's link. */
function guardOwners(actor: User, ...touched: (User['role'] | undefined)[]): void {
  if (actor.role !== 'owner' && touched.includes('owner')) {
    throw new Problem(403, 'role_not_allowed', 'Only an owner may do this to an owner.');
  }
}

async function find(accounts: Accounts, id: string): Promise<User> {
  const user = (await accounts.listUsers()).find((one) => one.id === id);
  if (user === undefined) throw new Problem(404, 'user_not_found', 'There is no such user.');
  return user;
}

function link(accounts: Accounts, user: User): Promise<string> {
  return accounts.signInLink(user.email, { redirectTo: '/dashboard/account' });
}

import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { isLanguage } from '../../languages/index.ts';
import { invalidInput, Problem } from '../problem.ts';
import { type AnyDatabase, type NewUser, type Role, roles, type User } from './types.ts';

interface UserRow {
  id: string;
  email: string;
  name: string;
  role: Role;
  language: string | null;
  two_factor_enabled: boolean | null;
  disabled: boolean;
}

const columns = sql.raw('id, email, name, role, language, two_factor_enabled, disabled');

const newUserSchema = z.object({
  email: z
    .string()
    .trim()
    .max(254)
    .transform((text) => text.toLowerCase())
    .pipe(z.email()),
  name: z.string().trim().min(1).max(100),
  role: z.enum(roles),
});

export function userOf(row: UserRow): User {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    language: isLanguage(row.language) ? row.language : undefined,
    twoFactorEnabled: row.two_factor_enabled === true,
    disabled: row.disabled,
  };
}

/** The rows of people. Writing is ours alone: better-auth's own sign-up is switched off. */
export function createUsers(db: AnyDatabase) {
  async function find(condition: ReturnType<typeof sql>): Promise<User | undefined> {
    const { rows } = await sql<UserRow>`select ${columns} from auth_user where ${condition}`.execute(db);
    return rows[0] === undefined ? undefined : userOf(rows[0]);
  }

  /** Inserts, or gives `undefined` when the address is taken: racing callers cannot make two. */
  async function insert(input: NewUser): Promise<User | undefined> {
    const parsed = newUserSchema.safeParse(input);
    if (!parsed.success) throw invalidInput(parsed.error);
    const { email, name, role } = parsed.data;
    const { rows } = await sql<UserRow>`
      insert into auth_user (id, email, name, role, email_verified)
      values (${randomUUIDv7()}, ${email}, ${name}, ${role}, true)
      on conflict (email) do nothing returning ${columns}`.execute(db);
    return rows[0] === undefined ? undefined : userOf(rows[0]);
  }

  /** Owners are locked first, so that two owners demoting each other at once cannot leave none. */
  async function keepAnOwner(userId: string, change: ReturnType<typeof sql>, staysOwner: boolean) {
    const { rows } = await sql<UserRow>`
      with owners as (
        select id from auth_user where role = 'owner' and not disabled order by id for update
      )
      update auth_user set ${change}, updated_at = current_timestamp
      where id = ${userId}
        and (${staysOwner} or not exists (select 1 from owners where id = ${userId})
             or exists (select 1 from owners where id <> ${userId}))
      returning ${columns}`.execute(db);
    if (rows[0] !== undefined) return userOf(rows[0]);
    if ((await find(sql`id = ${userId}`)) === undefined) throw userNotFound();
    throw new Problem(409, 'last_owner', 'This is the last owner. Make somebody else owner first.');
  }

  return {
    byEmail: (email: string) => find(sql`email = ${email.trim().toLowerCase()}`),

    async ensure(input: NewUser): Promise<User> {
      const user = (await insert(input)) ?? (await find(sql`email = ${input.email.trim().toLowerCase()}`));
      if (user === undefined) throw userNotFound();
      return user;
    },

    async create(input: NewUser): Promise<User> {
      const user = await insert(input);
      if (user === undefined) {
        throw new Problem(409, 'email_in_use', 'Somebody has this e-mail address already.', {
          field: 'email',
        });
      }
      return user;
    },

    async list(): Promise<User[]> {
      const { rows } = await sql<UserRow>`select ${columns} from auth_user order by email`.execute(db);
      return rows.map(userOf);
    },

    changeRole(userId: string, role: Role): Promise<User> {
      return keepAnOwner(userId, sql`role = ${role}`, role === 'owner');
    },

    async setDisabled(userId: string, disabled: boolean): Promise<User> {
      const user = await keepAnOwner(userId, sql`disabled = ${disabled}`, !disabled);
      if (disabled) await sql`delete from auth_session where user_id = ${userId}`.execute(db);
      return user;
    },

    async updateProfile(userId: string, profile: { name?: string; language?: string }): Promise<void> {
      await sql`
        update auth_user set name = coalesce(${profile.name ?? null}, name),
          language = coalesce(${profile.language ?? null}, language), updated_at = current_timestamp
        where id = ${userId}`.execute(db);
    },

    async hasPassword(userId: string): Promise<boolean> {
      const { rows } = await sql`
        select 1 from auth_account
        where user_id = ${userId} and provider_id = 'credential' and password is not null`.execute(db);
      return rows.length > 0;
    },
  };
}

export function userNotFound(): Problem {
  return new Problem(404, 'user_not_found', 'There is no such user.');
}

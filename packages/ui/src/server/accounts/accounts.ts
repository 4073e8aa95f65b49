import { betterAuth } from 'better-auth';
import { z } from 'zod';
import { languages } from '../../languages/index.ts';
import { invalidInput, Problem, problemOf } from '../problem.ts';
import { readBytes } from '../read.ts';
import { authOptions, type LinkRecipient, minimumPasswordLength } from './options.ts';
import { isSameOrigin } from './same-origin.ts';
import type { Accounts, AccountsOptions, User } from './types.ts';
import { createUsers, userNotFound, userOf } from './users.ts';

/** The library's routes that we let through; all others, sign-up among them, answer 404. */
const libraryRoutes = new Set([
  'POST /sign-in/email',
  'POST /sign-out',
  'POST /change-password',
  'GET /magic-link/verify',
  'POST /two-factor/enable',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/generate-backup-codes',
  'POST /two-factor/disable',
]);

const passwordBody = z.strictObject({ newPassword: z.string() });
const profileBody = z.strictObject({
  name: z.string().trim().min(1).max(100).optional(),
  language: z.enum(languages).optional(),
});

/**
 * People's accounts of one app: password, two-factor codes, one-time sign-in links, roles, sessions. Made once at start;
 * the tables come from `accountsMigration`.
 *
 * A one-time link signs in without the second factor: who can make one (the operator at the console, an owner) already
 * controls the account, and it is the way back in for somebody who lost their phone.
 */
export function createAccounts(options: AccountsOptions): Accounts {
  if (options.secret.length < 32)
    throw new TypeError('The secret for accounts needs at least 32 characters.');
  const auth = betterAuth(authOptions(options));
  const users = createUsers(options.db);
  const appPath = options.basePath.replace(/\/auth$/, '');
  const origins = [options.baseUrl, ...options.trustedOrigins];

  async function read(request: Request, refresh: boolean) {
    const { response, headers } = await auth.api.getSession({
      headers: request.headers,
      query: { disableRefresh: !refresh },
      returnHeaders: true,
    });
    if (response === null) return { cookies: headers.getSetCookie() };
    const { user: row, session } = response;
    const user = userOf({
      ...row,
      role: row.role as User['role'],
      language: row.language ?? null,
      two_factor_enabled: row.twoFactorEnabled ?? null,
    });
    return user.disabled
      ? { cookies: [] }
      : { found: { user, sessionId: session.id }, cookies: headers.getSetCookie() };
  }

  async function signedIn(request: Request) {
    const { found } = await read(request, false);
    if (found === undefined) throw unauthenticated();
    return found;
  }

  const accounts: Accounts = {
    async handler(request) {
      try {
        return await route(request);
      } catch (error) {
        const problem = problemOf(error instanceof Error ? error : new Error(String(error)));
        if (problem.status >= 500) options.log.error({ err: error }, 'accounts: request failed');
        return problem.response();
      }
    },

    async session(request) {
      return (await read(request, false)).found;
    },

    isSameOrigin: (request) => isSameOrigin(request, origins),

    ensureUser: (input) => users.ensure(input),

    async signInLink(email, { redirectTo }) {
      if (!/^\/(?![/\\])/.test(redirectTo)) {
        throw new Problem(422, 'invalid_redirect', 'A sign-in link leads to a path of this server.');
      }
      const user = await users.byEmail(email);
      if (user === undefined) throw userNotFound();
      let link: string | undefined;
      const recipient: LinkRecipient = {
        deliver(url) {
          link = url;
        },
      };
      await auth.api.signInMagicLink({
        headers: new Headers(),
        body: {
          email: user.email,
          callbackURL: redirectTo,
          errorCallbackURL: `${appPath}/sign-in`,
          metadata: { ...recipient },
        },
      });
      if (link === undefined) throw new Error('better-auth did not hand over the sign-in link');
      return link;
    },

    async setPassword(request, newPassword) {
      const { user } = await signedIn(request);
      if (await users.hasPassword(user.id)) {
        throw new Problem(409, 'password_already_set', 'There is a password already; change it instead.');
      }
      if (newPassword.length < minimumPasswordLength) {
        const detail = `Choose a password of at least ${minimumPasswordLength} characters.`;
        throw new Problem(422, 'password_too_short', detail, { field: 'newPassword' });
      }
      if (newPassword.length > 256) {
        throw new Problem(422, 'password_too_long', 'A password has at most 256 characters.', {
          field: 'newPassword',
        });
      }
      await auth.api.setPassword({ headers: request.headers, body: { newPassword } });
    },

    hasPassword: (userId) => users.hasPassword(userId),
    listUsers: () => users.list(),
    createUser: (input) => users.create(input),
    changeRole: (userId, role) => users.changeRole(userId, role),
    setDisabled: (userId, disabled) => users.setDisabled(userId, disabled),
  };

  async function route(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(`${options.basePath}/`)) throw notFound();
    const name = `${request.method} ${pathname.slice(options.basePath.length)}`;
    if (request.method !== 'GET' && !accounts.isSameOrigin(request)) throw foreignOrigin();

    switch (name) {
      case 'GET /session': {
        const { found, cookies } = await read(request, true);
        const headers = new Headers({ 'Cache-Control': 'no-store' });
        for (const cookie of cookies) headers.append('Set-Cookie', cookie);
        if (found === undefined) return Response.json({ user: null }, { headers });
        const hasPassword = await users.hasPassword(found.user.id);
        return Response.json({ user: found.user, hasPassword }, { headers });
      }
      case 'POST /set-password': {
        const { newPassword } = await readBody(request, passwordBody);
        await accounts.setPassword(request, newPassword);
        return noContent();
      }
      case 'POST /profile': {
        const { user } = await signedIn(request);
        const { name, language } = await readBody(request, profileBody);
        await users.updateProfile(user.id, { ...(name && { name }), ...(language && { language }) });
        return noContent();
      }
    }
    if (!libraryRoutes.has(name)) throw notFound();
    const response = await auth.handler(await limited(request));
    if (response.status < 400) return withoutToken(response);
    const problem = await libraryProblem(response);
    if (request.method === 'GET') return toSignIn(problem.code);
    return withCookies(problem.response(retryAfter(response)), response);
  }

  function toSignIn(code: string): Response {
    const url = new URL(`${appPath}/sign-in`, options.baseUrl);
    url.searchParams.set('error', code);
    return new Response(null, { status: 303, headers: { Location: url.href, 'Cache-Control': 'no-store' } });
  }

  return accounts;
}

export function unauthenticated(): Problem {
  return new Problem(401, 'unauthenticated', 'Sign in first.');
}

export function foreignOrigin(): Problem {
  return new Problem(
    403,
    'foreign_origin',
    "This request does not come from the app's own pages (Origin or Sec-Fetch-Site).",
  );
}

function notFound(): Problem {
  return new Problem(404, 'not_found', 'There is nothing here.');
}

function noContent(): Response {
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
}

async function limited(request: Request): Promise<Request> {
  if (request.method === 'GET') return request;
  const body = await readBytes(request, 16 * 1024);
  return new Request(request.url, { method: request.method, headers: request.headers, body: body.slice() });
}

async function readBody<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(request, 16 * 1024)));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(400, 'malformed_json', 'The body is not valid JSON.', { cause: error });
  }
  const result = schema.safeParse(value);
  if (!result.success) throw invalidInput(result.error);
  return result.data;
}

/** The session's token belongs in the httpOnly cookie alone; the library repeats it in the body, where scripts can read. */
async function withoutToken(response: Response): Promise<Response> {
  if (response.status !== 200) return response;
  const { token: _, ...body } = (await response.json()) as Record<string, unknown>;
  return withCookies(Response.json(body, { headers: { 'Cache-Control': 'no-store' } }), response);
}

/** The library's own error shape as one of our problems. */
async function libraryProblem(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as { code?: unknown; message?: unknown };
  const fallback = response.status === 429 ? 'too_many_requests' : 'refused';
  const code = typeof body.code === 'string' ? body.code.toLowerCase() : fallback;
  const detail = typeof body.message === 'string' ? body.message : 'The request was refused.';
  return new Problem(response.status, code, detail);
}

function retryAfter(response: Response): Record<string, string> {
  const seconds = response.headers.get('X-Retry-After');
  return seconds === null ? {} : { 'Retry-After': seconds };
}

function withCookies(response: Response, source: Response): Response {
  for (const cookie of source.headers.getSetCookie()) response.headers.append('Set-Cookie', cookie);
  return response;
}

import type { Context, MiddlewareHandler } from 'hono';
import type { SecureHeadersVariables } from 'hono/secure-headers';

export interface SecurityHeadersOptions {
  /** Origins that forms of every page may post to, besides our own. For single responses see `allowFormAction`. */
  formAction?: readonly string[];
  /** Who may frame our pages: nobody (default), our own origin (`'self'`), or a list of origins. */
  frameAncestors?: 'none' | 'self' | readonly string[];
  /** Origins that images may come from besides our own, for example the host of a merchant's logo. */
  imageSources?: readonly string[];
  /** Send Strict-Transport-Security; only when the public address is https. */
  https?: boolean;
}

declare module 'hono' {
  interface ContextVariableMap {
    formActionOrigins?: readonly string[];
    frameAncestorsOverride?: string;
  }
}

/**
 * Strict headers for pages and APIs. Scripts and styles run only from our own origin or with the nonce in
 * `c.get('secureHeadersNonce')`; `style=""` attributes are blocked.
 *
 * Referrer-Policy is `strict-origin-when-cross-origin`, not `no-referrer`: under `no-referrer` the browser posts the
 * payment form with `Origin: null`, and the gateway's Origin URL check (040) would refuse it.
 */
export function securityHeaders(
  options: SecurityHeadersOptions = {},
): MiddlewareHandler<{ Variables: SecureHeadersVariables }> {
  const { frameAncestors = 'none', imageSources = [], formAction = [], https = false } = options;
  const framing = typeof frameAncestors === 'string' ? `'${frameAncestors}'` : frameAncestors.join(' ');
  const images = ["'self'", 'data:', ...imageSources.map(originOf)].join(' ');
  const forms = formAction.map(originOf);

  return async (c, next) => {
    const nonce = newNonce();
    c.set('secureHeadersNonce', nonce);
    await next();
    const ancestors = c.get('frameAncestorsOverride') ?? framing;
    const set = (name: string, value: string) => c.res.headers.set(name, value);
    set(
      'Content-Security-Policy',
      [
        "default-src 'none'",
        `script-src 'self' 'nonce-${nonce}'`,
        `style-src 'self' 'nonce-${nonce}'`,
        `img-src ${images}`,
        "font-src 'self'",
        "connect-src 'self'",
        "frame-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        `form-action ${["'self'", ...forms, ...(c.get('formActionOrigins') ?? [])].join(' ')}`,
        `frame-ancestors ${ancestors}`,
      ].join('; '),
    );
    if (ancestors === "'none'") set('X-Frame-Options', 'DENY');
    else if (ancestors === "'self'") set('X-Frame-Options', 'SAMEORIGIN');
    set('X-Content-Type-Options', 'nosniff');
    set('Referrer-Policy', 'strict-origin-when-cross-origin');
    set('Cross-Origin-Opener-Policy', 'same-origin');
    set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), usb=()');
    if (https) set('Strict-Transport-Security', 'max-age=15552000');
  };
}

/**
 * Lets the forms of this one response post to the origin of `url` (its path is ignored). Chromium follows redirects
 * with this rule too: a form posted to us and answered by a redirect to another origin needs that origin here, on the
 * page that holds the form.
 *
 * @throws TypeError when `url` is not an absolute http(s) address.
 */
export function allowFormAction(c: Context, url: string): void {
  c.set('formActionOrigins', [...(c.get('formActionOrigins') ?? []), originOf(url)]);
}

/** Lets this one response be shown in a frame of our own origin (template preview), whatever the default says. */
export function allowOwnFraming(c: Context): void {
  c.set('frameAncestorsOverride', "'self'");
}

function newNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
}

/** The origin of an absolute http(s) address; anything else could smuggle a directive into the header. */
function originOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) {
    throw new TypeError(`Not an absolute http or https address: ${JSON.stringify(url)}`);
  }
  return parsed.origin;
}

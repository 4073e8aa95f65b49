import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { isLanguage, type Language, pickLanguage } from '../languages/index.ts';

const cookieName = 'fils_language';

/**
 * Sets `c.get('language')`: `?lang=` (which is remembered in a cookie), else that cookie, else Accept-Language, else
 * `fallback`. The cookie holds nothing but the language.
 */
export function detectLanguage(
  fallback: Language = 'en',
): MiddlewareHandler<{ Variables: { language: Language } }> {
  return async (c, next) => {
    const asked = c.req.query('lang');
    const kept = getCookie(c, cookieName);
    if (isLanguage(asked)) {
      c.set('language', asked);
      if (asked !== kept) {
        setCookie(c, cookieName, asked, { path: '/', maxAge: 31_536_000, sameSite: 'Lax', httpOnly: true });
      }
    } else {
      c.set('language', isLanguage(kept) ? kept : pickLanguage(c.req.header('Accept-Language'), fallback));
    }
    await next();
  };
}

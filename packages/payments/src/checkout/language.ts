import { isLanguage, type Language, pickLanguage } from '@fils/ui/languages';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

const cookieName = 'fils_shopper_language';

/**
 * The language of a shopper's page: `?lang=` (remembered until the browser closes, so that the way to the gateway and
 * back does not lose it), else what was chosen before, else the shop's choice for this payment, else the browser's.
 */
export function shopperLanguage(c: Context, paymentLanguage: string | undefined): Language {
  const asked = c.req.query('lang');
  if (isLanguage(asked)) {
    setCookie(c, cookieName, asked, {
      path: '/',
      sameSite: 'Lax',
      httpOnly: true,
      secure: c.req.url.startsWith('https:'),
    });
    return asked;
  }
  const chosen = getCookie(c, cookieName);
  if (isLanguage(chosen)) return chosen;
  if (isLanguage(paymentLanguage)) return paymentLanguage;
  return pickLanguage(c.req.header('Accept-Language'));
}

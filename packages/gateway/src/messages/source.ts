import { listItems } from '../settings/addresses.ts';
import type { SecuritySettings } from '../settings/security.ts';

/** Where a message came from, as far as HTTP tells. */
export interface MessageSource {
  origin: string | undefined;
  referer: string | undefined;
  /** The caller's address; a caller inside this process has none. */
  ip: string | undefined;
}

const originOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).origin : undefined);

/**
 * Whether the browser came from an allowed page (Origin URL). `Origin` decides, without it `Referer`; a browser that
 * sends neither is let in, because privacy settings strip them; `Origin: null` (a sandboxed frame, a file) is refused.
 */
export function allowedOrigin(settings: Pick<SecuritySettings, 'originUrl'>, source: MessageSource): boolean {
  const allowed = listItems(settings.originUrl).map(originOf);
  const from = source.origin ?? source.referer;
  if (allowed.length === 0 || from === undefined || from === '') return true;
  const origin = originOf(from);
  return origin !== undefined && origin !== 'null' && allowed.includes(origin);
}

/** Whether a server's address is allowed (Origin IP). An address within this process counts as this machine. */
export function allowedIp(settings: Pick<SecuritySettings, 'originIp'>, source: MessageSource): boolean {
  const allowed = listItems(settings.originIp);
  return allowed.length === 0 || allowed.includes(source.ip ?? '127.0.0.1');
}

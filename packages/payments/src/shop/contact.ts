/** `mailto:` with the order in the subject. The address was checked when it was set; encoded, it can add no header. */
export function mailLink(email: string, subject: string): string {
  const [local = '', domain = ''] = email.split('@');
  return `mailto:${encodeURIComponent(local)}@${encodeURIComponent(domain)}?subject=${encodeURIComponent(subject)}`;
}

/** `tel:` with digits only. The `(0)` of "+44 (0)20 …" is dialled without the country's number, not with it. */
export function phoneLink(phone: string): string {
  const dialled = phone.startsWith('+') ? phone.replaceAll('(0)', '') : phone;
  return `tel:${dialled.replace(/[^+0-9]/g, '')}`;
}

/** An address as one reads it: without scheme, query and the slash at its end. */
export function readableAddress(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host}${pathname === '/' ? '' : pathname}`;
}

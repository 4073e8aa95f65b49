import { randomInt } from 'node:crypto';

/** The wire's limit for merchant_reference. */
const longest = 40;

/**
 * The merchant reference of one attempt: the shop's reference in the allowed characters (letters, digits, `-`, `_`,
 * `.`) and the number of the attempt. Every attempt needs its own: the gateway refuses a reference that it has seen
 * (00007), a declined one too.
 *
 * @param suffix tells attempts apart whose shop references are equal
 */
export function attemptReference(shopReference: string, attempt: number, suffix?: string): string {
  const end = suffix === undefined ? `-${attempt}` : `-${attempt}-${suffix}`;
  const base = shopReference
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, longest - end.length);
  return `${base === '' ? 'payment' : base}${end}`;
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Six characters that are not mistaken for one another when read out: a milliard possibilities. */
export function randomSuffix(): string {
  return Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('');
}

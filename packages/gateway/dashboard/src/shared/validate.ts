import type { Text } from '../app/translate.ts';

/**
 * The server judges every input; these say the same things at the field, at once and in the person's language. Each gives
 * a sentence, or undefined when there is nothing to mend.
 */

export function webAddressProblem(t: Text, text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' || isWebAddress(trimmed) ? undefined : t('field.web_address');
}

export function webAddressesProblem(t: Text, text: string): string | undefined {
  return items(text).every(isWebAddress) ? undefined : t('field.web_addresses');
}

export function ipAddressesProblem(t: Text, text: string): string | undefined {
  // Shape only: what an address is in full (IPv6) the server knows.
  return items(text).every((item) => /^[0-9a-f.:]+$/i.test(item) && /[.:]/.test(item))
    ? undefined
    : t('field.ip_addresses');
}

export function numberProblem(t: Text, value: unknown, min: number, max: number): string | undefined {
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
  return fits ? undefined : t('field.number_between', { min, max });
}

/** Whether Amazon's own gateway would take this address: https, a domain name, no port. */
export function isRealRule(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const url = new URL(text);
  const numeric = /^[0-9.]+$|^\[/.test(url.hostname);
  return url.protocol === 'https:' && url.port === '' && !numeric && url.hostname.includes('.');
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

const items = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

import { isIP } from 'node:net';
import { coded } from '@fils/ui/server';
import { z } from 'zod';

/** An absolute http or https address without credentials; ports and localhost are welcome here, unlike at the provider. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

const maxLength = 2000;

/** A web address or nothing. */
export const webAddress = z
  .string()
  .trim()
  .max(maxLength)
  .refine(
    (text) => text === '' || isWebAddress(text),
    coded(
      'web_address',
      'must be a complete http or https address, for example https://shop.example/payment/aps/return',
    ),
  );

/** The items of a comma-separated field. */
export function listItems(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Open question 58: a comma-separated list, empty for any. */
export const originUrlList = z
  .string()
  .trim()
  .max(maxLength)
  .refine(
    (text) => listItems(text).every(isWebAddress),
    coded(
      'web_addresses',
      'must be one or more http or https addresses, separated by commas, for example https://shop.example/',
    ),
  );

/** Open question 58, as for {@link originUrlList}. */
export const originIpList = z
  .string()
  .trim()
  .max(maxLength)
  .refine(
    (text) => listItems(text).every((item) => isIP(item) !== 0),
    coded('ip_addresses', 'must be one or more IP addresses, separated by commas, for example 203.0.113.7'),
  );

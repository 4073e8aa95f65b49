import { randomInt } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function randomText(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** Shapes inferred from the documentation's samples: 8 and 20 letters and digits. */
export const newMerchantIdentifier = (): string => randomText(8);
export const newAccessCode = (): string => randomText(20);

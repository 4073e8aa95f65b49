import { createHash, createHmac } from 'node:crypto';

/** The digests of a "SHA type", as the clients' settings name them, over a finished text. Lower-case hex. */
export function digest(shaType: string, phrase: string, text: string): string {
  switch (shaType) {
    case 'SHA-256':
      return createHash('sha256').update(text, 'utf8').digest('hex');
    case 'SHA-512':
      return createHash('sha512').update(text, 'utf8').digest('hex');
    case 'HMAC-256':
      return createHmac('sha256', phrase).update(text, 'utf8').digest('hex');
    case 'HMAC-512':
      return createHmac('sha512', phrase).update(text, 'utf8').digest('hex');
    case 'SHA-128':
      return createHash('sha1').update(text, 'utf8').digest('hex');
    default:
      throw new Error(`No such SHA type: ${shaType}`);
  }
}

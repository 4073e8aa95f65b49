import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Encrypts small secrets for storage (AES-256-GCM). */
export interface SecretBox {
  /** `context` names the place (for example `provider:ID:request_phrase`): a sealed value moved elsewhere does not open. */
  seal(plaintext: string, context: string): string;
  open(sealed: string, context: string): string;
  /** A key for another use, derived so that one leaked derivative reveals neither the master nor its sisters. */
  derive(purpose: string): string;
}

/** The stored secret does not open: another FILS_SECRET_KEY, or a damaged value. */
export class SecretUnreadable extends Error {
  readonly code = 'secret_unreadable';
  constructor(context: string) {
    super(
      `The stored secret ${context} cannot be read with this FILS_SECRET_KEY. Start with the key it was saved under, or enter the secret again.`,
    );
    this.name = 'SecretUnreadable';
  }
}

const version = 'v1';

export const generateSecretKey = (): string => randomBytes(32).toString('base64url');

/** @param key at least 32 characters; made by {@link generateSecretKey} */
export function createSecretBox(key: string): SecretBox {
  if (key.length < 32)
    throw new Error(
      'FILS_SECRET_KEY must have at least 32 characters (make one with: openssl rand -base64 32)',
    );
  const derive = (purpose: string) => createHash('sha256').update(`fils ${purpose}\0${key}`).digest();
  const secret = derive('secret box');
  return {
    seal(plaintext, context) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
      return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(sealed, context) {
      try {
        const [head, text] = sealed.split('.');
        if (head !== version || !text) throw new Error('unknown format');
        const bytes = Buffer.from(text, 'base64url');
        const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, 12), { authTagLength: 16 })
          .setAAD(Buffer.from(context))
          .setAuthTag(bytes.subarray(12, 28));
        return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        throw new SecretUnreadable(context);
      }
    },
    derive: (purpose) => derive(purpose).toString('base64url'),
  };
}

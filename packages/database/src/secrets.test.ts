import { describe, expect, it } from 'vitest';
import { createSecretBox, generateSecretKey, SecretUnreadable } from './index.ts';

describe('secret box', () => {
  const box = createSecretBox(generateSecretKey());
  it('opens what it sealed, in the same context only', () => {
    const sealed = box.seal('عبارة $ecret', 'provider:1:request_phrase');
    expect(sealed).not.toContain('ecret');
    expect(box.open(sealed, 'provider:1:request_phrase')).toBe('عبارة $ecret');
    expect(() => box.open(sealed, 'provider:2:request_phrase')).toThrow(SecretUnreadable);
  });
  it('does not open under another key, damaged, or made up', () => {
    const sealed = box.seal('x', 'c');
    expect(() => createSecretBox(generateSecretKey()).open(sealed, 'c')).toThrow(SecretUnreadable);
    expect(() => box.open(`${sealed.slice(0, -2)}AA`, 'c')).toThrow(SecretUnreadable);
    expect(() => box.open('v9.abc', 'c')).toThrow(SecretUnreadable);
  });
  it('refuses a short key', () => {
    expect(() => createSecretBox('short')).toThrow('FILS_SECRET_KEY');
  });
});

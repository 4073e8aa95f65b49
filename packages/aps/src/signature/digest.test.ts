import { afterEach, expect, it, vi } from 'vitest';
import { digest, sameDigest } from './digest.ts';

afterEach(() => {
  vi.doUnmock('node:crypto');
  vi.resetModules();
});

it('a runtime without the one-shot hash makes the same digests', async () => {
  vi.resetModules();
  vi.doMock('node:crypto', async (original) => ({ ...(await original<object>()), hash: undefined }));
  const elsewhere = await import('./digest.ts');
  expect(elsewhere.digest).not.toBe(digest);
  for (const shaType of ['SHA-256', 'SHA-512', 'HMAC-256', 'HMAC-512', 'SHA-128'] as const) {
    const key = { phrase: 'p', shaType, allowSha1: true };
    expect(elsewhere.digest('نص é 😀', key)).toBe(digest('نص é 😀', key));
  }
});

it('digests are compared as a whole', () => {
  expect(sameDigest('abc', 'abc')).toBe(true);
  for (const other of ['', 'ab', 'abcd', 'abd', 'bbc', 'ABC']) expect(sameDigest(other, 'abc')).toBe(false);
});

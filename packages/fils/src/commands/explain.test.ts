import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signed } from '@fils/aps';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '../run.ts';

const message = {
  command: 'PURCHASE',
  amount: '1000',
  currency: 'AED',
  merchant_reference: 'Test010',
  customer_name: 'محمد',
};
const key = { phrase: 'PASS phrase', shaType: 'SHA-256' } as const;

describe('fils explain', () => {
  let folder: string;
  const out: string[] = [];
  const file = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fils-explain-'));
    await writeFile(file('good.json'), JSON.stringify(signed(message, key)));
    await writeFile(file('altered.json'), JSON.stringify({ ...signed(message, key), amount: '1' }));
    await writeFile(file('phrase'), 'PASS phrase\n');
    await writeFile(file('other'), 'other phrase\n');
    vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
    vi.spyOn(console, 'error').mockImplementation((line: string) => void out.push(line));
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true, force: true });
  });

  const explain = async (...args: string[]) => {
    out.length = 0;
    const code = await run(['explain', ...args], {});
    return { code, text: out.join('\n') };
  };

  it('agrees with a right signature, and masks the phrase', async () => {
    const { code, text } = await explain(file('good.json'), '--phrase-file', file('phrase'));
    expect(code).toBe(0);
    expect(text).toContain('The signature is right.');
    expect(text).toContain('customer_name=محمد');
    expect(text).not.toContain('PASS phrase');
  });

  it('ends with 1 for an altered message', async () => {
    const { code, text } = await explain(file('altered.json'), '--phrase-file', file('phrase'));
    expect(code).toBe(1);
    expect(text).toContain('does not match');
  });

  it('finds that the other phrase was used', async () => {
    const { code, text } = await explain(
      file('good.json'),
      '--phrase-file',
      file('other'),
      '--other-phrase-file',
      file('phrase'),
    );
    expect(code).toBe(1);
    expect(text).toMatch(/other phrase/i);
  });

  it.each([
    [[], 'Name one message file'],
    [['nothing.json', '--phrase-file', 'x'], '--phrase-file'],
    [['good.json', '--sha-type', 'MD5'], '--sha-type'],
    [['good.json', '--nonsense'], 'Usage'],
  ])('says what is wrong with %j', async (args, text) => {
    const result = await explain(...args);
    expect(result.code).toBe(2);
    expect(result.text).toContain(text);
  });

  it('wants a phrase', async () => {
    const { code, text } = await explain(file('good.json'));
    expect(code).toBe(2);
    expect(text).toContain('FILS_PHRASE');
  });
});

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateSecretKey } from '@fils/database';
import type { Settings } from './settings.ts';

/**
 * The key that encrypts stored secrets: FILS_SECRET_KEY, else one made on first start and kept in the data folder
 * (embedded mode only; the settings refuse a server or production without a key of its own).
 */
export async function secretKey(settings: Settings): Promise<string> {
  if (settings.secretKey) return settings.secretKey;
  const file = join(settings.dataDirectory, 'secret.key');
  await mkdir(settings.dataDirectory, { recursive: true });
  try {
    // "wx" fails when the file is there, so two processes that start together end with the same key.
    await writeFile(file, `${generateSecretKey()}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}

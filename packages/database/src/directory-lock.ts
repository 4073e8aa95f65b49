import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DatabaseInUse } from './errors.ts';

/**
 * Holds a folder for this process. PGlite takes no lock of its own, and two processes on one folder lose commits
 * without a word. SQLite's exclusive lock works on every platform and is freed by the system even after SIGKILL,
 * which a lock file with a process id is not.
 */
export function lockDirectory(directory: string): () => void {
  const file = `${directory.replace(/[/\\]+$/, '')}.lock`;
  mkdirSync(dirname(file), { recursive: true });
  const holder = new DatabaseSync(file, { timeout: 0 });
  try {
    holder.exec('BEGIN EXCLUSIVE');
  } catch {
    holder.close();
    throw new DatabaseInUse(directory);
  }
  return () => holder.close();
}

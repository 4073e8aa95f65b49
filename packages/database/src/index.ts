/** Storage for both ends: one PostgreSQL dialect, embedded (PGlite) or a real server. Knows nothing about payments. */
export { type Clock, systemClock, type TestClock, testClock } from './clock.ts';
export {
  DatabaseInUse,
  DatabaseUnavailable,
  isConnectionLost,
  isRetryable,
  isUniqueViolation,
} from './errors.ts';
export { newId } from './ids.ts';
export type { JobHandler, JobOptions, Jobs, QueueOptions } from './jobs.ts';
export { escapeLike } from './like.ts';
export type { DatabaseLocation } from './location.ts';
export type { Migrations } from './migrate.ts';
export { type Database, type OpenOptions, openDatabase } from './open.ts';
export { createSecretBox, generateSecretKey, type SecretBox, SecretUnreadable } from './secrets.ts';
export type { Statement } from './store.ts';
export type { Transaction } from './transaction.ts';

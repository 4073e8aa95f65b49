import type { Clock, Database, SecretBox, Transaction } from '@fils/database';
import type { Logger } from '@fils/ui/server';
import type { Kysely } from 'kysely';
import type { GatewaySchema } from './schema.ts';

export interface GatewayConfig {
  /** How the outside reaches this gateway, without a slash at the end, for example http://localhost:3200. */
  publicUrl: string;
  /** How long a merchant may take to answer feedback (open question 18). */
  feedbackTimeoutMs: number;
  /** Payment attempts on one hosted page (open question 56). */
  attemptsLimit: number;
  /** An authorisation that is neither captured nor voided in this time is voided (open question 27). */
  authorizationLifetime: Temporal.Duration;
  /** How long the hosted page waits for the shopper; each attempt, and asking for more time, begins it anew. */
  pageLifetime: Temporal.Duration;
  /** Messages and settled feedback that are older than `days`, or older than the newest `rows` of their log, are removed. */
  logRetention: { days: number; rows: number };
}

/** What every feature works with. One for each running gateway. */
export interface GatewayContext {
  database: Database<GatewaySchema>;
  secrets: SecretBox;
  clock: Clock;
  log: Logger;
  /** Used for feedback only: the gateway calls nobody else. */
  fetch: typeof fetch;
  config: GatewayConfig;
  /** Say that something is due, after the commit that made it so. */
  poke: { feedback(): void };
}

/** The root database or a running transaction: stores that are used in both take one as their last parameter. */
export type Executor = Kysely<GatewaySchema> | Transaction<GatewaySchema>;

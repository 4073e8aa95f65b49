import type { Clock, Database, SecretBox, Transaction } from '@fils/database';
import type { Accounts, Logger } from '@fils/ui/server';
import type { Kysely } from 'kysely';
import type { PaymentsSchema } from './schema.ts';

export interface PaymentsConfig {
  /** How the outside reaches this server, without a slash at the end, for example http://localhost:3100. */
  publicUrl: string;
  /** Refuses what is only good for trying out. */
  production: boolean;
  /**
   * When CHECK_STATUS is asked about an open transaction: the wait before each question, from the one before. The
   * first is longer than the hundred seconds after which APS gives up delivering feedback (open question 17).
   */
  checkSchedule: readonly Temporal.Duration[];
  /**
   * How long after sending an operation a CHECK_STATUS answer without it proves that it was not carried out. Before
   * that it may still be under way, and stays unknown.
   */
  operationSettledAfter: Temporal.Duration;
}

/** What every feature works with. One for each running server. */
export interface PaymentsContext {
  database: Database<PaymentsSchema>;
  secrets: SecretBox;
  clock: Clock;
  log: Logger;
  /** Used to reach the gateway and the shop's event endpoints. */
  fetch: typeof fetch;
  config: PaymentsConfig;
  /** People's accounts of the back office. */
  accounts: Accounts;
  /** Say that something is due, after the commit that made it so. */
  poke: { events(): void };
}

/** The root database for single statements, or the transaction that the caller is in. */
export type Queries = Kysely<PaymentsSchema> | Transaction<PaymentsSchema>;

const minutes = (n: number) => Temporal.Duration.from({ minutes: n });
const hours = (n: number) => Temporal.Duration.from({ hours: n });

export const defaultCheckSchedule: readonly Temporal.Duration[] = [
  minutes(2),
  minutes(5),
  minutes(15),
  hours(1),
  hours(6),
  hours(24),
  hours(24),
  hours(24),
  hours(24),
  hours(24),
];

import type { GuideJson } from '../guide/api-types.ts';
import type { MoneyJson } from '../http/json-types.ts';
import type { ProviderCard } from '../providers/api-types.ts';

/** GET /home */
export interface HomeJson {
  /** Of today in the zone asked for, for each currency. */
  readonly totals: readonly {
    readonly isLive: boolean;
    readonly paid: MoneyJson;
    readonly paidCount: number;
    readonly refunded: MoneyJson;
    readonly refundedCount: number;
    readonly failedCount: number;
  }[];
  /** Authorised and neither captured nor released: a bank frees such money after some days. */
  readonly capturableTransactions: number;
  readonly unknownTransactions: number;
  readonly unknownOperations: number;
  readonly waitingMessages: number;
  readonly mismatchedTransactions: number;
  readonly failedDeliveries: number;
  readonly lastFeedbackAt: string | null;
  readonly providers: readonly ProviderCard[];
  readonly guide: GuideJson;
}

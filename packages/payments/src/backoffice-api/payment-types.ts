import type { MoneyJson } from '../http/json-types.ts';
import type { DeliveryItem } from './event-types.ts';
import type { TransactionItem } from './transaction-types.ts';

export type PaymentStateName = 'open' | 'pending' | 'authorized' | 'paid' | 'cancelled' | 'expired' | 'error';

/** One of GET /payments */
export interface PaymentItem {
  readonly id: string;
  readonly reference: string;
  readonly amount: MoneyJson;
  readonly state: PaymentStateName;
  readonly customerEmail: string;
  readonly description: string;
  readonly attempts: number;
  /** Null while nothing was tried. */
  readonly isLive: boolean | null;
  readonly createdAt: string;
}

/** GET /payments/:id */
export interface PaymentDetail extends PaymentItem {
  readonly customer: {
    readonly email: string;
    readonly name?: string;
    readonly phone?: string;
    readonly country?: string;
  };
  readonly capture: 'automatic' | 'manual' | 'provider';
  readonly language: string | null;
  readonly returnUrl: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly checkoutUrl: string;
  readonly expiresAt: string | null;
  readonly updatedAt: string;
  /** The name of the API key that asked; null when a person did. */
  readonly apiKey: string | null;
  readonly authorized: MoneyJson;
  readonly captured: MoneyJson;
  readonly refunded: MoneyJson;
  readonly transactions: readonly TransactionItem[];
  readonly deliveries: readonly DeliveryItem[];
}

import type { PaymentOptionCode } from '../settings/payment-options.ts';
import type { TestCardTraits } from './test-cards.ts';

/** A card as the shopper typed it, checked. Lives in memory only, for the time of one request. */
export interface Card {
  number: string;
  brand: PaymentOptionCode;
  /** YYMM. */
  expiryDate: string;
  cardHolderName: string | undefined;
  rememberMe: boolean;
  testCard: TestCardTraits;
}

import type { Language } from '@fils/ui/languages';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { TestCard } from '../../acquirer/test-cards.ts';
import type { PageTheme } from '../../settings/page-template/page-theme.ts';
import type { CardError } from '../card-error.ts';

/** What became of an earlier attempt, told above the form. */
export type FormErrorCode =
  | 'declined'
  | 'authentication_failed'
  | 'authentication_timed_out'
  /** The form was sent before (its nonce is used up): two tabs, the back button. */
  | 'already_sent'
  /** The card of the request's token_name. */
  | 'saved_card_expired';

export interface FormError {
  readonly field: 'form';
  readonly code: FormErrorCode;
  /** The response code on the wire, shown small, for whoever tests. */
  readonly wireCode?: string | undefined;
}

export type PaymentPageError = CardError | FormError;

interface Money {
  /** Minor units. */
  readonly amount: bigint;
  readonly currency: string;
  readonly exponent: number;
}

export interface SavedCardView {
  readonly brand: string;
  /** 400555******0001 */
  readonly cardNumberMasked: string;
  /** YYMM. */
  readonly expiryDate: string;
}

/** The hosted payment page: fields `card_number`, `expiry_date`, `card_security_code`, `card_holder_name`, `remember_me`. */
export interface PaymentPageView extends Money {
  /**
   * Where the forms post, each with `form_nonce`: `action=pay`, `cancel`, `other_card` (show the whole form), `stay` (more
   * time), or `test_card=<id>`.
   */
  readonly action: string;
  readonly merchantName: string;
  readonly merchantReference: string;
  readonly orderDescription?: string | undefined;
  readonly language: Language;
  /** Codes of the card brands that may be used: VISA, MASTERCARD, AMEX, MADA, MEEZA. */
  readonly options: readonly string[];
  readonly template: PageTheme;
  /** What the shopper typed before. There is no member for the number or the CVV: they are typed again. */
  readonly values?:
    | { readonly card_holder_name?: string | undefined; readonly expiry_date?: string | undefined }
    | undefined;
  readonly errors?: readonly PaymentPageError[] | undefined;
  /** The card of the request's token_name: only its security code is asked for. */
  readonly savedCard?: SavedCardView | undefined;
  /** How the page says that it will not stay open for ever. */
  readonly closing?: { readonly minutes: number; readonly secondsLeft: number } | undefined;
  readonly attemptsLeft: number;
  readonly rememberMeOffered: boolean;
  readonly rememberMe?: boolean | undefined;
  readonly testCards: readonly TestCard[];
  /** The id posted as `test_card`: the form is shown again filled with that card. It must not use up the nonce. */
  readonly chosenTestCard?: string | undefined;
  /** Used once, so that a form sent twice pays once. */
  readonly formNonce: string;
  /** Shown in the template editor: nothing can be sent. */
  readonly preview?: boolean | undefined;
}

export interface ReturnPageView {
  /** The merchant's address, absolute http or https. */
  readonly action: string;
  readonly method: 'post' | 'get';
  readonly fields: Readonly<Record<string, string>>;
  readonly language: Language;
  /** Submit at once by script. The button is there in any case. */
  readonly automatic: boolean;
  readonly merchantName?: string | undefined;
}

/** A way back to the merchant from a page that ends here. */
export interface WayBack {
  readonly action: string;
  readonly method?: 'post' | 'get' | undefined;
  readonly fields: Readonly<Record<string, string>>;
}

export interface ErrorPageView {
  /** Five digits, for example 00008. */
  readonly responseCode: string;
  /** The wire's text for it. */
  readonly message: string;
  /** What it means. */
  readonly explanation: string;
  /** What to do about it. */
  readonly advice?: string | undefined;
  readonly language: Language;
  readonly back?: WayBack | undefined;
  /** The answer's HTTP status; default 200, as the wire answers refusals (open question 16). */
  readonly status?: ContentfulStatusCode | undefined;
}

/** The order is finished and the merchant has no address to return to, or the page closed by itself. */
export interface FinishedPageView extends Partial<Money> {
  readonly outcome: 'success' | 'failed' | 'attempts' | 'cancelled' | 'expired' | 'pending';
  readonly merchantName: string;
  readonly merchantReference: string;
  readonly language: Language;
  readonly back?: WayBack | undefined;
}

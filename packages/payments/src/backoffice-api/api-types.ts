/**
 * What the back office's JSON API answers, shared by the server and the app. Types only: nothing here runs.
 * Times are ISO 8601 in UTC; amounts are minor units as text.
 */
export interface MoneyJson {
  readonly amount: string;
  readonly currency: string;
  readonly exponent: number;
}

export type PermissionName = 'configure' | 'moveMoney' | 'support' | 'createPayments' | 'manageAccess';

/** GET /me */
export interface Me {
  readonly user: {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly role: string;
  };
  readonly permissions: readonly PermissionName[];
  readonly publicUrl: string;
  /** No provider takes real money: the app carries a ribbon on every page. */
  readonly testMode: boolean;
}

export type ProviderStateName = 'disabled' | 'test' | 'enabled';

export type CredentialField = 'merchantIdentifier' | 'accessCode' | 'requestPhrase' | 'responsePhrase';

export type ShaTypeName = 'SHA-256' | 'SHA-512' | 'HMAC-256' | 'HMAC-512' | 'SHA-128';

export type MethodName = 'card' | 'mada' | 'visa' | 'mastercard' | 'amex' | 'meeza';

export type MessageKindName = 'help' | 'pending' | 'authorized' | 'done' | 'cancelled';

export interface MethodSetting {
  readonly code: MethodName;
  readonly enabled: boolean;
  /** The scheme settles in these only; empty means any. */
  readonly currencies: readonly string[];
}

/** One of GET /providers */
export interface ProviderCard {
  readonly id: string;
  readonly name: string;
  readonly state: ProviderStateName;
  readonly published: boolean;
  readonly isLive: boolean;
  readonly ownGateway: boolean;
  readonly missing: readonly CredentialField[];
  readonly methods: readonly MethodName[];
  readonly lastFeedbackAt: string | null;
  readonly connectionOk: boolean | null;
}

/** GET /providers/:id */
export interface ProviderForm extends Omit<ProviderCard, 'methods'> {
  readonly version: number;
  /** Shown to those who may configure; never the phrases, to nobody. */
  readonly merchantIdentifier: string | null;
  readonly accessCode: string | null;
  readonly shaType: ShaTypeName;
  readonly gatewayUrl: string;
  readonly captureManually: boolean;
  readonly allowSavingMethods: boolean;
  readonly minimumAmount: MoneyJson | null;
  readonly maximumAmount: MoneyJson | null;
  readonly currencies: readonly string[];
  readonly countries: readonly string[];
  readonly messages: { readonly [K in MessageKindName]?: { readonly [language: string]: string } };
  readonly methods: readonly MethodSetting[];
  readonly lastReturnAt: string | null;
  readonly connectionTestedAt: string | null;
  readonly updatedAt: string;
  /** To paste into the dashboard of Amazon Payment Services. */
  readonly urls: {
    readonly origin: string;
    readonly redirection: string;
    readonly directFeedback: string;
    readonly notification: string;
  };
  /** All codes, for the form's choices. */
  readonly choices: { readonly currencies: readonly string[]; readonly countries: readonly string[] };
}

export type StateEffectName =
  | 'shoppers_see_it'
  | 'shoppers_do_not_see_it'
  | 'nobody_can_pay'
  | 'real_money'
  | 'no_money'
  | 'own_gateway'
  | 'credentials_needed'
  | 'open_payments_out_of_reach';

/** GET /providers/:id/state-preview?to= */
export interface StatePreviewJson {
  readonly published: boolean;
  readonly effects: readonly StateEffectName[];
}

export type ConnectionFindingName =
  | 'works'
  | 'wrong_request_phrase'
  | 'wrong_response_phrase'
  | 'wrong_phrases'
  | 'unknown_merchant'
  | 'unknown_access_code'
  | 'unreachable'
  | 'not_a_gateway'
  | 'refused';

/** POST /providers/:id/test-connection */
export interface ConnectionTestJson {
  readonly finding: ConnectionFindingName;
  readonly responseCode: string | null;
  readonly responseMessage: string | null;
  readonly target: 'sandbox' | 'production' | 'own_gateway';
}

export type RefusalReasonName =
  | 'provider_disabled'
  | 'provider_unpublished'
  | 'credentials_missing'
  | 'currency_unknown'
  | 'currency_not_accepted'
  | 'country_not_accepted'
  | 'amount_below_minimum'
  | 'amount_above_maximum'
  | 'method_off'
  | 'method_currency'
  | 'visa_last_digit';

/** GET /availability */
export interface AvailabilityReport {
  readonly request: MoneyJson & { readonly country: string | null };
  readonly providers: readonly {
    readonly id: string;
    readonly name: string;
    /** Against the provider as a whole, as a shopper meets it. */
    readonly reasons: readonly RefusalReasonName[];
    readonly methods: readonly {
      readonly code: MethodName;
      readonly offered: 'shoppers' | 'staff' | 'no';
      readonly reasons: readonly RefusalReasonName[];
      readonly visaWouldDecline: boolean;
    }[];
  }[];
}

export type GuideStepId =
  | 'copy_credentials'
  | 'origin_url'
  | 'redirection_active'
  | 'return_and_feedback'
  | 'page_template'
  | 'state'
  | 'published'
  | 'credentials'
  | 'options'
  | 'connection'
  | 'first_return'
  | 'first_feedback'
  | 'first_paid';

/** GET /guide */
export interface GuideJson {
  readonly provider: { readonly id: string; readonly name: string; readonly state: ProviderStateName } | null;
  readonly urls: ProviderForm['urls'];
  readonly steps: readonly {
    readonly id: GuideStepId;
    /** Where it is done. */
    readonly at: 'aps' | 'here' | 'check';
    readonly status: 'done' | 'open' | 'optional';
  }[];
}

export type PaymentStateName = 'open' | 'pending' | 'authorized' | 'paid' | 'cancelled' | 'expired' | 'error';

export type TransactionStateName =
  | 'draft'
  | 'pending'
  | 'unknown'
  | 'authorized'
  | 'done'
  | 'cancelled'
  | 'error';

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

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Give it as `after` to have the next page; null on the last. */
  readonly next: string | null;
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

/** One of GET /transactions */
export interface TransactionItem {
  readonly id: string;
  readonly reference: string;
  readonly paymentId: string;
  readonly paymentReference: string;
  readonly provider: { readonly id: string; readonly name: string };
  readonly state: TransactionStateName;
  readonly stateReason: string | null;
  readonly isLive: boolean;
  readonly method: string;
  readonly paymentOption: string | null;
  readonly cardNumber: string | null;
  readonly amount: MoneyJson;
  readonly captured: MoneyJson;
  readonly refunded: MoneyJson;
  readonly customerEmail: string;
  readonly fortId: string | null;
  readonly responseCode: string | null;
  /** An operation without an outcome yet. */
  readonly openOperation: 'capture' | 'refund' | 'void' | null;
  readonly createdAt: string;
}

/** One of GET /events/deliveries */
export interface DeliveryItem {
  readonly id: string;
  readonly eventId: string;
  readonly type: string;
  readonly paymentId: string;
  readonly endpointId: string;
  readonly url: string;
  readonly state: 'pending' | 'delivered' | 'failed';
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly createdAt: string;
}

/** GET /events/deliveries/:id */
export interface DeliveryDetailJson extends DeliveryItem {
  readonly body: string;
  readonly log: readonly {
    readonly number: number;
    readonly manual: boolean;
    readonly httpStatus: number | null;
    readonly error: string | null;
    readonly responseExcerpt: string;
    readonly durationMs: number;
    readonly at: string;
  }[];
}

/** One of GET /events/endpoints */
export interface EndpointItem {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly types: readonly string[];
  readonly enabled: boolean;
  readonly failures: number;
  readonly disabledReason: 'gone' | 'failing' | null;
  readonly previousSecretUntil: string | null;
  readonly createdAt: string;
}

/** One of GET /api-keys */
export interface ApiKeyItem {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly string[];
  readonly createdBy: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/** One of GET /users */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: 'owner' | 'admin' | 'finance' | 'support' | 'viewer';
  readonly twoFactorEnabled: boolean;
  readonly disabled: boolean;
}

/** One of GET /audit */
export interface AuditItem {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

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
  readonly unknownTransactions: number;
  readonly unknownOperations: number;
  readonly waitingMessages: number;
  readonly mismatchedTransactions: number;
  readonly failedDeliveries: number;
  readonly lastFeedbackAt: string | null;
  readonly providers: readonly ProviderCard[];
  readonly guide: GuideJson;
}

export type InboxOutcomeName =
  | 'waiting'
  | 'applied'
  | 'nothing_new'
  | 'stale'
  | 'mismatch'
  | 'unknown_reference'
  | 'failed';

/** One of GET /inbox. Every stored message was verified: a forged one leaves only an audit line. */
export interface InboxItem {
  readonly id: string;
  readonly channel: 'return' | 'webhook' | 'status' | 'operation';
  readonly outcome: InboxOutcomeName;
  readonly transactionId: string | null;
  readonly reference: string | null;
  readonly fortId: string | null;
  readonly command: string | null;
  readonly responseCode: string | null;
  readonly copies: number;
  readonly error: string | null;
  readonly receivedAt: string;
  readonly appliedAt: string | null;
}

/** GET /inbox/:id */
export interface InboxDetail extends InboxItem {
  readonly contentType: string | null;
  readonly members: Readonly<Record<string, unknown>>;
  readonly stringToSign: string;
}

/** One of GET /inbox/forged */
export interface ForgedItem {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly reference: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

export type OutcomeName =
  | 'success'
  | 'pending'
  | 'uncertain'
  | 'failure'
  | 'cancelled'
  | 'invalid'
  | 'waiting';

/** A response code explained; English sentences, the wire's own text also in Arabic. */
export interface ResponseJson {
  readonly code: string;
  readonly outcome: OutcomeName;
  readonly meaning: string;
  readonly meaningArabic: string;
  readonly advice: string;
  readonly shopperMayRetry: boolean;
}

export interface TimelineItem {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly fromState: TransactionStateName | null;
  readonly toState: TransactionStateName | null;
  readonly amount: MoneyJson | null;
  readonly responseCode: string | null;
  readonly actor: string;
  readonly source: string;
  readonly messageId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

export type OperationKindName = 'capture' | 'refund' | 'void';

export type OperationStateName = 'requested' | 'sent' | 'done' | 'refused' | 'unknown';

export interface OperationItem {
  readonly id: string;
  readonly kind: OperationKindName;
  readonly state: OperationStateName;
  readonly amount: MoneyJson | null;
  readonly reason: string | null;
  readonly releaseRest: boolean;
  readonly actor: string;
  readonly response: ResponseJson | null;
  readonly responseMessage: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** GET /transactions/:id */
export interface TransactionDetail extends TransactionItem {
  readonly command: 'AUTHORIZATION' | 'PURCHASE';
  readonly authorized: MoneyJson;
  readonly capturable: MoneyJson;
  readonly refundable: MoneyJson;
  readonly voidable: boolean;
  readonly voided: boolean;
  /** Another attempt of the same payment had succeeded before: the shopper paid twice. */
  readonly overpaid: boolean;
  readonly response: ResponseJson | null;
  readonly responseMessage: string | null;
  readonly cardHolderName: string | null;
  /** YYMM */
  readonly expiryDate: string | null;
  readonly authorizationCode: string | null;
  readonly checkAfter: string | null;
  readonly checks: number;
  readonly updatedAt: string;
  readonly timeline: readonly TimelineItem[];
  readonly operations: readonly OperationItem[];
  readonly messages: readonly InboxDetail[];
}

/** POST /transactions/:id/capture, /refund, /void */
export interface OperationAnswer {
  readonly operation: OperationItem;
}

/** POST /transactions/:id/check */
export interface CheckAnswer {
  readonly answered: boolean;
  readonly response: ResponseJson | null;
}

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

import type { MoneyJson } from '../http/json-types.ts';
import type { MethodName, MethodSetting } from '../methods/api-types.ts';

export type ProviderStateName = 'disabled' | 'test' | 'enabled';

export type CredentialField = 'merchantIdentifier' | 'accessCode' | 'requestPhrase' | 'responsePhrase';

export type ShaTypeName = 'SHA-256' | 'SHA-512' | 'HMAC-256' | 'HMAC-512' | 'SHA-128';

export type MessageKindName = 'help' | 'pending' | 'authorized' | 'done' | 'cancelled';

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

import type { MoneyJson } from '../http/json-types.ts';
import type { MethodName } from '../methods/api-types.ts';

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

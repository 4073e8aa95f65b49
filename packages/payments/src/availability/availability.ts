import { exponentOf } from '@fils/aps';
import type { Language } from '@fils/ui/languages';
import type { PaymentsContext } from '../context.ts';
import { allMethods, type Method, type MethodCode, methodFacts } from '../methods/method.ts';
import { isLive } from '../providers/environment.ts';
import type { Provider } from '../providers/provider.ts';
import { listProviders, missingCredentials } from '../providers/store.ts';

/** What is to be paid, and who looks. */
export interface AvailabilityRequest {
  /** Minor units of `currency`. */
  amount: bigint;
  currency: string;
  /** ISO 3166-1 alpha-2 of the customer; unknown countries are not held against them. */
  country?: string | undefined;
  language: Language;
  /** Staff also see unpublished providers, to try them. */
  staff: boolean;
}

/** Why a provider, or one of its methods, is not offered. Texts: `availability.<reason>` of the catalogue. */
export const refusalReasons = [
  'provider_disabled',
  'provider_unpublished',
  'credentials_missing',
  'currency_unknown',
  'currency_not_accepted',
  'country_not_accepted',
  'amount_below_minimum',
  'amount_above_maximum',
  'method_off',
  'method_currency',
  'visa_last_digit',
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

export interface OfferedMethod {
  readonly providerId: string;
  readonly providerName: string;
  readonly code: MethodCode;
  readonly isLive: boolean;
  /** Shown to staff only, with a mark that says so. */
  readonly staffOnly: boolean;
  readonly allowSaving: boolean;
  /** The provider's own help text in the language asked for, if it has one. */
  readonly help: string | undefined;
  /** Offered, but a Visa card would be declined: see {@link visaWouldDecline}. */
  readonly visaWouldDecline: boolean;
}

export interface Refusal {
  readonly provider: { readonly id: string; readonly name: string };
  /** Absent when the whole provider is refused. */
  readonly method?: MethodCode;
  readonly reason: RefusalReason;
}

export interface Availability {
  readonly offered: readonly OfferedMethod[];
  readonly refused: readonly Refusal[];
}

/** The methods that may be offered now, in the merchant's order, and every reason against the others. */
export async function availableMethods(
  context: Pick<PaymentsContext, 'database'>,
  request: AvailabilityRequest,
): Promise<Availability> {
  const providers = await listProviders(context.database.db);
  const methods = await allMethods(context);
  const judged = providers.map((provider) => judge(provider, methods.get(provider.id) ?? [], request));
  return {
    offered: judged.flatMap((each) => each.offered),
    refused: judged.flatMap((each) => each.refused),
  };
}

/** One provider's part of the answer; no I/O. */
export function judge(
  provider: Provider,
  methods: readonly Method[],
  request: AvailabilityRequest,
): Availability {
  const who = { id: provider.id, name: provider.name };
  const reasons = providerReasons(provider, request);
  if (reasons.length > 0) {
    return { offered: [], refused: reasons.map((reason) => ({ provider: who, reason })) };
  }
  const offered: OfferedMethod[] = [];
  const refused: Refusal[] = [];
  for (const method of methods) {
    const against = judgeMethod(method, request);
    for (const reason of against) refused.push({ provider: who, method: method.code, reason });
    if (against.length > 0) continue;
    offered.push({
      providerId: provider.id,
      providerName: provider.name,
      code: method.code,
      isLive: isLive(provider),
      staffOnly: !provider.published,
      allowSaving: provider.allowSavingMethods,
      help: providerMessage(provider, 'help', request.language),
      visaWouldDecline: visaWouldDecline(request.amount, request.currency),
    });
  }
  return { offered, refused };
}

function providerReasons(provider: Provider, request: AvailabilityRequest): RefusalReason[] {
  const { amount, currency, country, staff } = request;
  const reasons: RefusalReason[] = [];
  if (provider.state === 'disabled') reasons.push('provider_disabled');
  else if (!provider.published && !staff) reasons.push('provider_unpublished');
  if (missingCredentials(provider).length > 0) reasons.push('credentials_missing');
  if (exponent(currency) === undefined) reasons.push('currency_unknown');
  else if (provider.currencies.length > 0 && !provider.currencies.includes(currency)) {
    reasons.push('currency_not_accepted');
  }
  if (country !== undefined && provider.countries.length > 0 && !provider.countries.includes(country)) {
    reasons.push('country_not_accepted');
  }
  if (provider.limitsCurrency === currency) {
    const { minimumAmount, maximumAmount } = provider;
    if (minimumAmount !== null && amount < minimumAmount) reasons.push('amount_below_minimum');
    if (maximumAmount !== null && amount > maximumAmount) reasons.push('amount_above_maximum');
  }
  return reasons;
}

/** What speaks against one method, whatever its provider. */
export function judgeMethod(
  method: Method,
  { amount, currency }: Pick<AvailabilityRequest, 'amount' | 'currency'>,
): RefusalReason[] {
  if (!method.enabled) return ['method_off'];
  const reasons: RefusalReason[] = [];
  const { currencies } = methodFacts[method.code];
  if (currencies.length > 0 && !currencies.includes(currency)) reasons.push('method_currency');
  if (method.code === 'visa' && visaWouldDecline(amount, currency)) reasons.push('visa_last_digit');
  return reasons;
}

/**
 * Visa declines amounts in three-decimal currencies whose last digit is not 0 (protocol README §5). The amount is the
 * shop's: rounding it here would charge something else than was agreed, so Visa is not offered instead.
 */
export function visaWouldDecline(amount: bigint, currency: string): boolean {
  return exponent(currency) === 3 && amount % 10n !== 0n;
}

/** The merchant's own sentence for a moment of the payment, in this language or else in English. */
export function providerMessage(
  provider: Pick<Provider, 'messages'>,
  kind: keyof Provider['messages'],
  language: Language,
): string | undefined {
  const texts = provider.messages[kind];
  return texts?.[language] || texts?.['en'] || undefined;
}

function exponent(currency: string): number | undefined {
  try {
    return exponentOf(currency);
  } catch {
    return undefined;
  }
}

import { currencies } from '@fils/aps';
import { money } from '../http/json.ts';
import type { MoneyJson } from '../http/json-types.ts';
import { type Method, methodFacts } from '../methods/method.ts';
import type { ProviderCard, ProviderForm } from './api-types.ts';
import { countryCodes } from './countries.ts';
import { isLive } from './environment.ts';
import type { Provider } from './provider.ts';
import { missingCredentials } from './store.ts';

/** The addresses to paste into the dashboard of Amazon Payment Services. */
export function dashboardUrls(publicUrl: string): ProviderForm['urls'] {
  const base = publicUrl.replace(/\/+$/, '');
  const webhook = `${base}/payment/aps/webhook`;
  return {
    origin: `${base}/`,
    redirection: `${base}/payment/aps/return`,
    directFeedback: webhook,
    notification: webhook,
  };
}

/** A provider in the list. */
export function providerCard(provider: Provider, methods: readonly Method[]): ProviderCard {
  return {
    id: provider.id,
    name: provider.name,
    state: provider.state,
    published: provider.published,
    isLive: isLive(provider),
    ownGateway: provider.gatewayUrl !== '',
    missing: missingCredentials(provider),
    methods: methods.filter((method) => method.enabled).map((method) => method.code),
    lastFeedbackAt: provider.lastFeedbackAt?.toString() ?? null,
    connectionOk: provider.connectionOk,
  };
}

/**
 * A provider's form. Every member is named here one by one, so that a column added to the table never reaches a
 * browser unasked. Identifiers only for those who may change them; the phrases for nobody.
 */
export function providerForm(
  provider: Provider,
  methods: readonly Method[],
  options: { publicUrl: string; mayConfigure: boolean },
): ProviderForm {
  const { limitsCurrency } = provider;
  const limit = (amount: bigint | null): MoneyJson | null =>
    amount === null || limitsCurrency === null ? null : money(amount, limitsCurrency);
  return {
    ...providerCard(provider, methods),
    version: provider.version,
    merchantIdentifier: options.mayConfigure ? provider.merchantIdentifier : null,
    accessCode: options.mayConfigure ? provider.accessCode : null,
    shaType: provider.shaType,
    gatewayUrl: provider.gatewayUrl,
    captureManually: provider.captureManually,
    allowSavingMethods: provider.allowSavingMethods,
    minimumAmount: limit(provider.minimumAmount),
    maximumAmount: limit(provider.maximumAmount),
    currencies: provider.currencies,
    countries: provider.countries,
    messages: provider.messages,
    methods: methods.map(({ code, enabled }) => ({
      code,
      enabled,
      currencies: methodFacts[code].currencies,
    })),
    lastReturnAt: provider.lastReturnAt?.toString() ?? null,
    connectionTestedAt: provider.connectionTestedAt?.toString() ?? null,
    updatedAt: provider.updatedAt.toString(),
    urls: dashboardUrls(options.publicUrl),
    choices: { currencies, countries: countryCodes },
  };
}

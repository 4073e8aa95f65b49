import { useLanguage } from '@fils/ui';
import { languages } from '@fils/ui/languages';
import { useMemo } from 'react';
import type { CredentialField, ProviderStateName } from '../../../src/providers/api-types.ts';
import { type BackofficeKey, useText } from '../text.ts';

export const credentialKeys: Readonly<Record<CredentialField, BackofficeKey>> = {
  merchantIdentifier: 'providers.merchant_identifier',
  accessCode: 'providers.access_code',
  requestPhrase: 'providers.request_phrase',
  responsePhrase: 'providers.response_phrase',
};

export const stateTones: Readonly<Record<ProviderStateName, 'neutral' | 'warning' | 'success'>> = {
  disabled: 'neutral',
  test: 'warning',
  enabled: 'success',
};

/** "AED · UAE Dirham", "AE · United Arab Emirates": codes with their names in the person's language, for choosing. */
export function useNamedCodes(codes: readonly string[], type: 'currency' | 'region') {
  const [language] = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type, fallback: 'none' });
    return codes.map((code) => {
      const name = names.of(code);
      return { value: code, label: name === undefined ? code : `${code} · ${name}` };
    });
  }, [codes, type, language]);
}

/** How many decimals a currency has, as the browser knows; the server checks every amount by its own table. */
export function exponentOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** The labels of the provider's form by the names of its fields in the API; a text of one language counts for its kind. */
export function useFieldLabels(): Readonly<Record<string, string>> {
  const t = useText();
  const kinds = ['help', 'pending', 'authorized', 'done', 'cancelled'] as const;
  return {
    ...Object.fromEntries(Object.entries(credentialKeys).map(([name, key]) => [name, t(key)])),
    shaType: t('providers.sha_type'),
    gatewayUrl: t('providers.gateway'),
    published: t('providers.published'),
    minimumAmount: t('providers.minimum'),
    maximumAmount: t('providers.maximum'),
    currencies: t('providers.currencies'),
    countries: t('providers.countries'),
    ...Object.fromEntries(
      kinds.flatMap((kind) =>
        languages.map((language) => [`messages.${kind}.${language}`, t(`providers.message.${kind}`)]),
      ),
    ),
  };
}

import { useLanguage } from '@fils/ui';
import { useMemo } from 'react';
import type { CredentialField, ProviderStateName } from '../../../src/providers/api-types.ts';
import type { BackofficeKey } from '../text.ts';

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

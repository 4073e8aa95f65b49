import type { Seed } from '@fils/gateway';

export type SeedMerchant = Seed['merchants'][number];
export type Redirection = SeedMerchant['channels']['redirection'];

/** What a merchant types into the settings of a shop program, whoever wrote it. */
export interface Account {
  merchantIdentifier: string;
  accessCode: string;
  requestPhrase: string;
  responsePhrase: string;
  shaType: string;
  /** Where the gateway is: this is all that a client is told about it. */
  gatewayUrl: string;
}

/** A merchant of the seed file, every member spelled as a script would write it. */
export function seedMerchant(name: string, redirection: Partial<Redirection> = {}): SeedMerchant {
  const code = name.replace(/[^A-Za-z0-9]/g, '');
  return {
    name,
    merchantIdentifier: `${code}00000000`.slice(0, 8),
    accessCode: `${code}AccessCode0000000000`.slice(0, 20),
    // Characters that shells, forms and regular expressions would mangle, and one that is not ASCII.
    shaRequestPhrase: `${code} req $1&é=?`,
    shaResponsePhrase: `${code} res %41+"'<`,
    shaType: 'SHA-256',
    channels: {
      redirection: {
        status: 'active',
        sendResponseParameters: true,
        returnUrlType: 'POST',
        responseType: 'JSON',
        ...redirection,
      },
    },
  };
}

export const accountOf = (merchant: SeedMerchant, gatewayUrl: string): Account => ({
  merchantIdentifier: merchant.merchantIdentifier,
  accessCode: merchant.accessCode,
  requestPhrase: merchant.shaRequestPhrase,
  responsePhrase: merchant.shaResponsePhrase,
  shaType: merchant.shaType,
  gatewayUrl,
});

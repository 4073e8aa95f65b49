import { MoneyError } from './error.ts';

/**
 * ISO 4217 codes of currencies in use, by number of decimals. Where the official SDKs' tables are silent and
 * fall back to 2 (XOF, XPF, UYI, UYW), ISO is followed. BYR is withdrawn; it stays because those tables name it.
 */
const byExponent: Readonly<Record<0 | 2 | 3 | 4, string>> = {
  0: 'BIF BYR CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF
      CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL
      HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU
      MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR
      SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED
      VES WST XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const exponents: ReadonlyMap<string, number> = new Map(
  Object.entries(byExponent).flatMap(([exponent, codes]) =>
    codes.split(/\s+/).map((code): [string, number] => [code, Number(exponent)]),
  ),
);

/** The alphabetic codes that `exponentOf` knows, sorted. */
export const currencies: readonly string[] = [...exponents.keys()].sort();

/**
 * How many decimals the currency has: 2 for AED, 3 for KWD, 0 for JPY.
 * @throws MoneyError for anything but the upper-case ISO 4217 code of a currency.
 */
export function exponentOf(currency: string): number {
  const exponent = exponents.get(currency);
  if (exponent === undefined) {
    throw new MoneyError(
      `"${currency.slice(0, 12)}" is no currency. Give the three upper-case letters of ISO 4217, for example AED.`,
      '00013',
    );
  }
  return exponent;
}

import type { Language } from './language.ts';

/** The texts of one language for the keys of the English source. */
export type Messages<En> = { readonly [K in keyof En]: string };

/**
 * Texts by flat key (`feature.name`), each an ICU MessageFormat string. English, Arabic and Lithuanian are complete by
 * type; French and Italian may lack keys and then show the English text.
 */
export interface Catalogue<K extends string> {
  readonly en: Readonly<Record<K, string>>;
  readonly ar: Readonly<Record<K, string>>;
  readonly lt: Readonly<Record<K, string>>;
  readonly fr: Readonly<Partial<Record<K, string>>>;
  readonly it: Readonly<Partial<Record<K, string>>>;
}

/** The keys of a catalogue type: `KeyOf<typeof catalogue>`. */
export type KeyOf<C> = C extends { readonly en: infer En } ? keyof En & string : never;

/**
 * Declares the texts of one feature. A key missing from `ar` or `lt`, or unknown to `en`, is a type error.
 *
 * @example
 * export default defineCatalogue({
 *   en: { 'orders.count': '{count, plural, one {# order} other {# orders}}' },
 *   ar: { 'orders.count': '{count, plural, zero {لا طلبات} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبًا} other {# طلب}}' },
 *   lt: { 'orders.count': '{count, plural, one {# užsakymas} few {# užsakymai} many {# užsakymo} other {# užsakymų}}' },
 * });
 */
export function defineCatalogue<const En extends Readonly<Record<string, string>>>(catalogue: {
  en: En;
  ar: Messages<NoInfer<En>>;
  lt: Messages<NoInfer<En>>;
  fr?: Partial<Messages<NoInfer<En>>>;
  it?: Partial<Messages<NoInfer<En>>>;
}): Catalogue<keyof En & string> {
  const { en, ar, lt, fr = {}, it = {} } = catalogue;
  return { en, ar, lt, fr, it } as unknown as Catalogue<keyof En & string>;
}

/**
 * Joins catalogues. Two that give one key a different English text are refused at start: whichever won, some screen
 * would show a sentence that its author did not write.
 */
export function mergeCatalogues<C extends readonly Catalogue<never>[]>(
  ...catalogues: C
): Catalogue<KeyOf<C[number]>> {
  const merged: Record<Language, Record<string, string>> = { en: {}, ar: {}, lt: {}, fr: {}, it: {} };
  for (const catalogue of catalogues) {
    for (const [key, text] of Object.entries<string>(catalogue.en)) {
      const before = merged.en[key];
      if (before !== undefined && before !== text) {
        throw new Error(`Two catalogues define the text "${key}" differently: "${before}" and "${text}"`);
      }
    }
    for (const [language, texts] of Object.entries(merged)) {
      Object.assign(texts, catalogue[language as Language]);
    }
  }
  return merged as unknown as Catalogue<KeyOf<C[number]>>;
}

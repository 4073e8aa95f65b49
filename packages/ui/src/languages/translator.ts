import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue } from './catalogue.ts';
import { type Direction, direction, type Language, localeOf } from './language.ts';

export type TranslationValues = Readonly<Record<string, string | number>>;

/** Gives the text of a key in one language; knows its language, so that it can be passed about alone. */
export interface Translator<K extends string = string> {
  (key: K, values?: TranslationValues): string;
  readonly language: Language;
  readonly direction: Direction;
}

const translators = new WeakMap<object, Map<Language, Translator<never>>>();

/**
 * The translator of a catalogue for a language; made once for each pair. Messages are parsed when first used.
 *
 * A message whose values are missing is shown as it is written, braces and all: a shopper with an odd sentence can
 * still pay, one with an error page cannot. `catalogueProblems` finds such messages in the tests.
 */
export function createTranslator<K extends string>(
  catalogue: Catalogue<K>,
  language: Language,
): Translator<K> {
  const known = translators.get(catalogue) ?? new Map<Language, Translator<never>>();
  translators.set(catalogue, known);
  const cached = known.get(language);
  if (cached !== undefined) return cached as unknown as Translator<K>;

  const parsed = new Map<K, IntlMessageFormat | string>();
  const parse = (key: K): IntlMessageFormat | string => {
    const own = catalogue[language][key];
    const text = own ?? catalogue.en[key];
    if (text === undefined) return key;
    if (!/[{'#]/.test(text)) return text;
    return new IntlMessageFormat(text, localeOf(own === undefined ? 'en' : language), undefined, {
      ignoreTag: true,
    });
  };
  const translate = (key: K, values?: TranslationValues): string => {
    let message = parsed.get(key);
    if (message === undefined) {
      message = parse(key);
      parsed.set(key, message);
    }
    if (typeof message === 'string') return message;
    try {
      return String(message.format(values === undefined ? undefined : { ...values }));
    } catch {
      return catalogue[language][key] ?? catalogue.en[key];
    }
  };
  const translator = Object.freeze(Object.assign(translate, { language, direction: direction(language) }));
  known.set(language, translator as unknown as Translator<never>);
  return translator;
}

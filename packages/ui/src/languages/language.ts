/** The languages that every screen of Fils speaks. English is the source; Arabic is written right to left. */
export const languages = ['en', 'ar', 'fr', 'it', 'lt'] as const;

export type Language = (typeof languages)[number];

export type Direction = 'ltr' | 'rtl';

const ownNames: Record<Language, string> = {
  en: 'English',
  ar: 'العربية',
  fr: 'Français',
  it: 'Italiano',
  lt: 'Lietuvių',
};

/**
 * The locale given to `Intl`. Arabic is the Emirates' Arabic with Latin digits: references, card numbers and the
 * amounts on the wire are Latin too, and a page that mixes both kinds of digits cannot be compared by eye.
 */
const locales: Record<Language, string> = {
  en: 'en-GB',
  ar: 'ar-AE-u-nu-latn',
  fr: 'fr-FR',
  it: 'it-IT',
  lt: 'lt-LT',
};

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (languages as readonly string[]).includes(value);
}

/** The writing direction, for the `dir` attribute of the page. */
export function direction(language: Language): Direction {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** The language's own name, as its speakers look for it in a list. */
export function languageName(language: Language): string {
  return ownNames[language];
}

/** The BCP 47 locale to give to `Intl` for this language. */
export function localeOf(language: Language): string {
  return locales[language];
}

/**
 * Chooses a language from an `Accept-Language` header: the supported one with the highest weight, the first of
 * equals. `q=0` means "not this one". Anything unreadable is passed over, so the answer never depends on a bad header.
 */
export function pickLanguage(acceptLanguage: string | null | undefined, fallback: Language = 'en'): Language {
  let best: { language: Language; weight: number } | undefined;
  for (const part of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = range.split('-')[0];
    const quality = parameters.map((p) => /^\s*q=([0-9.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined);
    const weight = quality === undefined ? 1 : Number(quality);
    if (!isLanguage(language) || !(weight > 0)) continue;
    if (best === undefined || weight > best.weight) best = { language, weight };
  }
  return best?.language ?? fallback;
}

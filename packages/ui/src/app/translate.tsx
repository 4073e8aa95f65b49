import { useDirection } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { uiCatalogue } from '../../languages/index.ts';
import {
  type Catalogue,
  createTranslator,
  direction,
  isLanguage,
  type KeyOf,
  type Language,
  mergeCatalogues,
  pickLanguage,
  type Translator,
} from '../languages/index.ts';

/** The texts of this package, for our own components. */
export type UiKey = KeyOf<typeof uiCatalogue>;

interface LanguageState {
  language: Language;
  setLanguage(language: Language): void;
  translator: Translator<never>;
}

const LanguageContext = createContext<LanguageState | undefined>(undefined);

const storageKey = 'fils-language';

/** The language chosen in this browser, if any; storage may be forbidden, then nothing is remembered. */
export function storedLanguage(): Language | undefined {
  try {
    const stored = localStorage.getItem(storageKey);
    return isLanguage(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

function store(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Private windows of some browsers refuse; the choice then lasts until the page is closed.
  }
}

export function LanguageProvider(props: { catalogue: Catalogue<never>; children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(
    () => storedLanguage() ?? pickLanguage(navigator.languages.join(',')),
  );
  const { setDirection } = useDirection();
  const catalogue = useMemo(() => mergeCatalogues(uiCatalogue, props.catalogue), [props.catalogue]);

  useEffect(() => {
    document.documentElement.lang = language;
    setDirection(direction(language));
  }, [language, setDirection]);

  const state = useMemo<LanguageState>(
    () => ({
      language,
      setLanguage(next) {
        store(next);
        setLanguage(next);
      },
      translator: createTranslator(catalogue as Catalogue<never>, language),
    }),
    [language, catalogue],
  );
  return <LanguageContext value={state}>{props.children}</LanguageContext>;
}

function useLanguageState(): LanguageState {
  const state = useContext(LanguageContext);
  if (state === undefined) throw new Error('This component needs mountApp around it.');
  return state;
}

/**
 * The translator of the app's catalogue (and this package's) in the current language.
 *
 * @example const t = useTranslate<KeyOf<typeof catalogue>>(); t('orders.title')
 */
export function useTranslate<K extends string>(): Translator<K | UiKey> {
  return useLanguageState().translator as unknown as Translator<K | UiKey>;
}

/** The current language, and the way to change it (remembered in this browser). */
export function useLanguage(): [Language, (language: Language) => void] {
  const { language, setLanguage } = useLanguageState();
  return [language, setLanguage];
}

import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue } from './catalogue.ts';
import { type Language, languages, localeOf } from './language.ts';

type Element = IntlMessageFormat['getAst'] extends () => (infer E)[] ? E : never;

/**
 * What is wrong with a catalogue, one sentence each; an empty list is what a test expects. Finds messages that do not
 * parse, empty ones, placeholders that differ from English, and plurals without every form their language needs
 * (Arabic has six, Lithuanian four).
 */
export function catalogueProblems(catalogue: Catalogue<never>): string[] {
  const problems: string[] = [];
  for (const [key, english] of Object.entries<string>(catalogue.en)) {
    const expected = readMessage(english, 'en').names.join(', ');
    for (const language of languages) {
      const text = (catalogue[language] as Record<string, string | undefined>)[key];
      if (text === undefined) {
        if (language === 'ar' || language === 'lt') problems.push(`${key}: no text in ${language}`);
        continue;
      }
      if (text.trim() === '') problems.push(`${key}: empty text in ${language}`);
      const message = readMessage(text, language);
      problems.push(...message.problems.map((problem) => `${key} (${language}): ${problem}`));
      const names = message.names.join(', ');
      if (message.problems.length === 0 && names !== expected) {
        problems.push(`${key} (${language}): placeholders {${names}}, English has {${expected}}`);
      }
    }
  }
  return problems;
}

function readMessage(text: string, language: Language): { names: string[]; problems: string[] } {
  const names = new Set<string>();
  const problems: string[] = [];
  try {
    const message = new IntlMessageFormat(text, localeOf(language), undefined, { ignoreTag: true });
    visit(message.getAst() as Element[], language, names, problems);
  } catch (error) {
    problems.push(`does not parse: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { names: [...names].sort(), problems };
}

function visit(
  elements: readonly Element[],
  language: Language,
  names: Set<string>,
  problems: string[],
): void {
  for (const element of elements) {
    // Literal text and the '#' of a plural carry no placeholder name.
    if (element.type === 0 || element.type === 7) continue;
    names.add(element.value);
    if (!('options' in element) || element.options === undefined) continue;
    const options = element.options as Record<string, { value: Element[] }>;
    if ('pluralType' in element) {
      const type = element.pluralType ?? 'cardinal';
      const needed = new Intl.PluralRules(localeOf(language), { type }).resolvedOptions().pluralCategories;
      const missing = needed.filter((category) => !(category in options));
      if (missing.length > 0)
        problems.push(`{${element.value}} lacks the plural forms ${missing.join(', ')}`);
    }
    for (const option of Object.values(options)) visit(option.value, language, names, problems);
  }
}

import { languageName } from '@fils/ui/languages';
import { TextInput } from '@mantine/core';
import type { TemplateTextsJson } from '../../../src/dashboard-api/api-types.ts';
import { useText } from '../app/translate.ts';
import { Section } from '../shared/section.tsx';
import type { ThemeFieldsProps } from './look-fields.tsx';

const pageLanguages = ['en', 'ar'] as const;

/** What the page says, in each language that the wire knows. */
export function TextFields({ theme, problems, disabled, onChange }: ThemeFieldsProps) {
  const t = useText();
  return pageLanguages.map((language) => {
    const texts = theme.texts[language];
    const change = (changes: Partial<TemplateTextsJson>) =>
      onChange({ texts: { ...theme.texts, [language]: { ...texts, ...changes } } });
    const problem = (name: keyof TemplateTextsJson) => problems[`theme.texts.${language}.${name}`];
    const common = { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr', disabled };
    return (
      <Section
        key={language}
        title={t('template.texts', { language: `\u2068${languageName(language)}\u2069` })}
      >
        <TextInput
          {...common}
          label={t('template.title_text')}
          value={texts.title}
          error={problem('title')}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <TextInput
          {...common}
          label={t('template.pay_button')}
          description={t('template.pay_button_help', { amount: '\u2066{amount}\u2069' })}
          value={texts.payButton}
          error={problem('payButton')}
          onChange={(event) => change({ payButton: event.currentTarget.value })}
        />
        <TextInput
          {...common}
          label={t('template.footer')}
          value={texts.footer}
          error={problem('footer')}
          onChange={(event) => change({ footer: event.currentTarget.value })}
        />
      </Section>
    );
  });
}

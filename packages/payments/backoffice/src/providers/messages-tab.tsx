import { useLanguage } from '@fils/ui';
import { direction, type Language, languageName, languages } from '@fils/ui/languages';
import { SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import type { MessageKindName } from '../../../src/providers/api-types.ts';
import { useText } from '../text.ts';
import type { FormFields } from './draft.ts';

const kinds: readonly MessageKindName[] = ['help', 'pending', 'authorized', 'done', 'cancelled'];

/** The sentences that shoppers read, in each language. */
export function MessagesTab({ draft, edit, errors, disabled }: FormFields) {
  const t = useText();
  const [own] = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const label = useId();
  const set = (kind: MessageKindName, text: string) =>
    edit({ messages: { ...draft.messages, [kind]: { ...draft.messages[kind], [language]: text } } });
  return (
    <Stack maw={720}>
      <Text c="dimmed" size="sm">
        {t('providers.messages_text')}
      </Text>
      <div>
        <div id={label} className="fils-label">
          {t('providers.messages_language')}
        </div>
        <SegmentedControl
          className="bo-wrap-control"
          aria-labelledby={label}
          value={language}
          onChange={(value) => setLanguage(value as Language)}
          data={languages.map((value) => ({ value, label: languageName(value) }))}
        />
      </div>
      {kinds.map((kind) => (
        <Textarea
          key={kind}
          label={t(`providers.message.${kind}`)}
          description={t(`providers.message.${kind}_hint`)}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          lang={language}
          dir={direction(language)}
          disabled={disabled}
          value={draft.messages[kind]?.[language] ?? ''}
          error={errors[`messages.${kind}.${language}`]}
          onChange={(event) => set(kind, event.currentTarget.value)}
        />
      ))}
    </Stack>
  );
}

import { useLanguage } from '@fils/ui';
import { formatInstant } from '@fils/ui/languages';
import { Button, NativeSelect, Radio, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { MessageJson, ShaTypeJson } from '../../../src/dashboard-api/api-types.ts';
import { useText } from '../app/translate.ts';
import { focusFirstProblem } from '../shared/focus-problem.ts';
import { Section } from '../shared/section.tsx';

export interface Question {
  text: string;
  phrase: 'request' | 'response';
  shaType?: ShaTypeJson;
  theirString?: string;
}

export interface QuestionFormProps {
  /** The message of the log to begin with. */
  message: MessageJson | undefined;
  log: readonly MessageJson[];
  /** Why the text could not be read. */
  problem: string | undefined;
  onChoose(id: string | undefined): void;
  onAsk(question: Question): Promise<void>;
}

const shaTypes: readonly ShaTypeJson[] = ['SHA-256', 'SHA-512', 'HMAC-256', 'HMAC-512', 'SHA-128'];

/** What is to be explained. Nothing of it is stored. */
export function QuestionForm({ message, log, problem, onChoose, onAsk }: QuestionFormProps) {
  const t = useText();
  const [language] = useLanguage();
  const [text, setText] = useState(message ? JSON.stringify(message.members, null, 2) : '');
  const [phrase, setPhrase] = useState<Question['phrase']>(
    message?.direction === 'out' ? 'response' : 'request',
  );
  const [shaType, setShaType] = useState<ShaTypeJson | ''>('');
  const [theirString, setTheirString] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setMissing(text.trim() === '');
    if (text.trim() === '') return focusFirstProblem(form);
    setBusy(true);
    await onAsk({
      text,
      phrase,
      ...(shaType === '' ? {} : { shaType }),
      ...(theirString.trim() === '' ? {} : { theirString }),
    });
    setBusy(false);
    focusFirstProblem(form);
  };
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <form onSubmit={submit} noValidate>
      <Section>
        <NativeSelect
          label={t('explain.from_log')}
          disabled={log.length === 0}
          data={[
            { value: '', label: log.length === 0 ? t('explain.no_messages') : '—' },
            ...log.map((one) => ({
              value: one.id,
              label: [
                formatInstant(one.createdAt, language, zone, 'medium'),
                one.direction === 'in' ? '→' : '←',
                one.endpoint,
                String(one.members['merchant_reference'] ?? ''),
                one.verified === false ? `(${t('order.not_verified')})` : '',
              ].join(' '),
            })),
          ]}
          value={message?.id ?? ''}
          onChange={(event) => onChoose(event.currentTarget.value || undefined)}
        />
        <Textarea
          label={t('explain.message')}
          description={t('explain.message_help')}
          dir="ltr"
          autosize
          minRows={8}
          maxRows={20}
          spellCheck={false}
          className="code-area"
          value={text}
          error={missing ? t('field.required') : problem}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Radio.Group
          label={t('explain.phrase')}
          value={phrase}
          onChange={(value) => setPhrase(value as Question['phrase'])}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="request" label={t('explain.phrase_request')} />
            <Radio value="response" label={t('explain.phrase_response')} />
          </Stack>
        </Radio.Group>
        <NativeSelect
          label={t('explain.sha_type')}
          data={[
            { value: '', label: t('explain.sha_type_account') },
            ...shaTypes.map((type) => ({ value: type, label: type })),
          ]}
          value={shaType}
          onChange={(event) => setShaType(event.currentTarget.value as ShaTypeJson | '')}
        />
        <Textarea
          label={t('explain.their_string')}
          description={t('explain.their_string_help')}
          dir="ltr"
          autosize
          minRows={2}
          maxRows={10}
          spellCheck={false}
          className="code-area"
          value={theirString}
          onChange={(event) => setTheirString(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={busy}>
            {t('explain.run')}
          </Button>
        </div>
      </Section>
    </form>
  );
}

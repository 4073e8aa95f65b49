import { api, apiKey, CopyField, ErrorState, notify } from '@fils/ui';
import { NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { SecuritySettingsJson, ShaTypeJson } from '../../../src/dashboard-api/api-types.ts';
import { useMay } from '../app/permissions.ts';
import { useText } from '../app/translate.ts';
import { helpBelow } from '../shared/field-order.ts';
import { focusFirstProblem } from '../shared/focus-problem.ts';
import { Notice } from '../shared/notice.tsx';
import { SaveBar } from '../shared/save-bar.tsx';
import { Section } from '../shared/section.tsx';
import { useDraft } from '../shared/use-draft.ts';
import { useFormProblems } from '../shared/use-form-problems.ts';
import { AccessCodeField } from './access-code-field.tsx';
import { type Fields, problemsOf } from './fields.ts';
import { PhraseField } from './phrase-field.tsx';

const shaTypes: readonly ShaTypeJson[] = ['SHA-256', 'SHA-512', 'HMAC-256', 'HMAC-512', 'SHA-128'];

/** Everything that secures the messages, saved together. */
export function SecurityForm({ saved, path }: { saved: SecuritySettingsJson; path: string }) {
  const t = useText();
  const client = useQueryClient();
  const mayConfigure = useMay()('configure');
  const savedFields: Fields = {
    shaType: saved.shaType,
    requestPhrase: saved.requestPhrase ?? '',
    responsePhrase: saved.responsePhrase ?? '',
    originIp: saved.originIp,
    originUrl: saved.originUrl,
  };
  const draft = useDraft(savedFields);
  const { problems, elsewhere, find, refuse, mend } = useFormProblems<keyof Fields>({
    requestPhrase: t('security.request_phrase'),
    responsePhrase: t('security.response_phrase'),
    originIp: t('security.origin_ip'),
    originUrl: t('security.origin_url'),
  });
  const [busy, setBusy] = useState(false);

  const change = (changes: Partial<Fields>) => {
    draft.set(changes);
    mend(Object.keys(changes));
  };
  const cancel = () => {
    draft.reset();
    find({});
  };
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const found = problemsOf(t, draft.value, savedFields);
    find(found);
    if (Object.keys(found).length > 0) return focusFirstProblem(form);
    setBusy(true);
    try {
      const answer = await api<SecuritySettingsJson>(path, { method: 'PUT', body: draft.changes });
      client.setQueryData(apiKey(path), answer);
      draft.reset();
      notify.success(t('common.saved'));
    } catch (caught) {
      refuse(caught);
      focusFirstProblem(form);
    } finally {
      setBusy(false);
    }
  };

  const { value } = draft;
  return (
    <form onSubmit={save} noValidate>
      <Stack gap="lg">
        {!mayConfigure && <Notice>{t('frame.read_only')}</Notice>}
        {elsewhere !== undefined && <ErrorState error={elsewhere} />}
        <Section>
          <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
            <CopyField label={t('security.identifier')} value={saved.merchantIdentifier} />
            <AccessCodeField accessCode={saved.accessCode} path={path} disabled={!mayConfigure} />
          </SimpleGrid>
        </Section>
        <Section>
          <NativeSelect
            label={t('security.sha_type')}
            data={shaTypes.map((type) => ({ value: type, label: type }))}
            value={value.shaType}
            disabled={!mayConfigure}
            onChange={(event) => change({ shaType: event.currentTarget.value as ShaTypeJson })}
            maw={280}
          />
          {value.shaType === 'SHA-128' && <Notice warning>{t('security.sha1_warning')}</Notice>}
          {saved.phrasesHidden ? (
            <Notice>{t('security.phrases_hidden')}</Notice>
          ) : (
            <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
              <PhraseField
                label={t('security.request_phrase')}
                description={t('security.request_phrase_help')}
                value={value.requestPhrase}
                error={problems.requestPhrase}
                onChange={(requestPhrase) => change({ requestPhrase })}
              />
              <PhraseField
                label={t('security.response_phrase')}
                description={t('security.response_phrase_help')}
                value={value.responsePhrase}
                error={problems.responsePhrase}
                onChange={(responsePhrase) => change({ responsePhrase })}
              />
            </SimpleGrid>
          )}
        </Section>
        <Section>
          <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
            <TextInput
              label={t('security.origin_url')}
              description={t('security.origin_url_help')}
              inputWrapperOrder={helpBelow}
              dir="ltr"
              inputMode="url"
              spellCheck={false}
              autoComplete="off"
              value={value.originUrl}
              disabled={!mayConfigure}
              error={problems.originUrl}
              onChange={(event) => change({ originUrl: event.currentTarget.value })}
            />
            <TextInput
              label={t('security.origin_ip')}
              description={t('security.origin_ip_help')}
              inputWrapperOrder={helpBelow}
              dir="ltr"
              spellCheck={false}
              autoComplete="off"
              value={value.originIp}
              disabled={!mayConfigure}
              error={problems.originIp}
              onChange={(event) => change({ originIp: event.currentTarget.value })}
            />
          </SimpleGrid>
        </Section>
        {mayConfigure && <SaveBar dirty={draft.dirty} busy={busy} onCancel={cancel} />}
      </Stack>
    </form>
  );
}

import { type ApiFieldProblem, ApiProblem, api, apiKey, ErrorState, notify, useFieldErrors } from '@fils/ui';
import { Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import type { TemplateJson } from '../../../src/dashboard-api/api-types.ts';
import { useMerchantApi, usePaths } from '../app/merchant.tsx';
import { useMay } from '../app/permissions.ts';
import { useText } from '../app/translate.ts';
import { focusFirstProblem } from '../shared/focus-problem.ts';
import { Notice } from '../shared/notice.tsx';
import { SaveBar } from '../shared/save-bar.tsx';
import { Section } from '../shared/section.tsx';
import { useDraft } from '../shared/use-draft.ts';
import { CssField } from './css-field.tsx';
import { fieldsOf, type Look, type TemplateFields } from './fields.ts';
import { LookFields } from './look-fields.tsx';
import { Preview } from './preview.tsx';
import { problemsByField, without } from './problems.ts';
import { TextFields } from './text-fields.tsx';

export interface TemplateEditorProps {
  /** Undefined for a new one. */
  id: string | undefined;
  saved: TemplateFields;
}

/** Settings on one side, the real page in them on the other. Mistakes are named while typing; the page waits for the mend. */
export function TemplateEditor({ id, saved }: TemplateEditorProps) {
  const t = useText();
  const to = usePaths();
  const path = useMerchantApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const readOnly = !useMay()('configure');
  const draft = useDraft<TemplateFields>(fieldsOf(saved));
  const { value } = draft;
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const looks = useChecked(value, setProblems);

  const change = (changes: Partial<TemplateFields>) => draft.set(changes);
  const changeTheme = (changes: Partial<TemplateFields['theme']>) =>
    change({ theme: { ...value.theme, ...changes } });
  const cancel = () => {
    draft.reset();
    setError(undefined);
  };
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setTried(true);
    setBusy(true);
    setError(undefined);
    try {
      const answer = await api<TemplateJson>(path(id === undefined ? 'templates' : `templates/${id}`), {
        method: id === undefined ? 'POST' : 'PUT',
        body: value,
      });
      client.setQueryData(apiKey(path(`templates/${answer.id}`)), answer);
      await client.invalidateQueries({ queryKey: apiKey(path('templates')) });
      draft.reset();
      notify.success(t('common.saved'));
      if (id === undefined)
        await navigate({ to: to.template(answer.id), replace: true, ignoreBlocker: true });
    } catch (caught) {
      if (caught instanceof ApiProblem) setProblems(problemsByField(t, caught.errors));
      setError(caught);
      focusFirstProblem(form);
    } finally {
      setBusy(false);
    }
  };

  // While a name was never typed, its absence is no mistake yet.
  const shown = tried || value.name !== '' ? problems : without(problems, 'name');
  // The members whose problems are shown at their fields; `problemsByField` says them, with line and contrast.
  const { errors: refused, elsewhere } = useFieldErrors(error, {
    name: t('template.name'),
    pageCode: t('template.page_code'),
    'theme.logo': t('template.logo'),
    'theme.light': t('template.light'),
    'theme.dark': t('template.dark'),
    'theme.radius': t('template.radius'),
    'theme.texts.en': 'en',
    'theme.texts.ar': 'ar',
    customCss: t('template.css'),
  });
  const taken =
    error instanceof ApiProblem && error.code === 'page_code_taken' ? refused['pageCode'] : undefined;
  return (
    <div className="template-editor">
      <form onSubmit={save} noValidate>
        <Stack gap="lg">
          {readOnly && <Notice>{t('frame.read_only')}</Notice>}
          {elsewhere !== undefined && <ErrorState error={elsewhere} />}
          <Section title={t('template.settings')}>
            <TextInput
              label={t('template.name')}
              withAsterisk
              aria-required
              maxLength={80}
              value={value.name}
              error={shown['name']}
              disabled={readOnly}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <TextInput
              label={t('template.page_code')}
              dir="ltr"
              maxLength={40}
              spellCheck={false}
              value={value.pageCode}
              error={shown['pageCode'] ?? taken}
              disabled={readOnly}
              onChange={(event) => change({ pageCode: event.currentTarget.value })}
            />
          </Section>
          <LookFields theme={value.theme} problems={shown} disabled={readOnly} onChange={changeTheme} />
          <TextFields theme={value.theme} problems={shown} disabled={readOnly} onChange={changeTheme} />
          <CssField
            value={value.customCss}
            problem={shown['customCss']}
            disabled={readOnly}
            onChange={(css) => change({ customCss: css })}
          />
          {!readOnly && (
            <SaveBar dirty={draft.dirty} busy={busy} onCancel={cancel} saveAnyway={id === undefined} />
          )}
        </Stack>
      </form>
      <Preview look={looks.last} waiting={looks.waiting} />
    </div>
  );
}

/** Milliseconds without a keystroke before the server is asked. */
const pause = 350;

/**
 * Has the server judge what is typed, a moment after the last keystroke. Gives the last look without mistakes, which the
 * preview shows, and whether what is typed is another one.
 */
function useChecked(
  value: TemplateFields,
  onProblems: (problems: Record<string, string>) => void,
): { last: Look; waiting: boolean } {
  const t = useText();
  const path = useMerchantApi()('templates/check');
  const [last, setLast] = useState<Look>({ theme: value.theme, customCss: value.customCss });
  const [waiting, setWaiting] = useState(false);
  const text = JSON.stringify(value);
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const typed = JSON.parse(text) as TemplateFields;
      const problems = await check(path, typed, abort.signal);
      if (problems === undefined || abort.signal.aborted) return;
      onProblems(problemsByField(t, problems));
      const wrong = problems.some(({ field }) => /^(theme|customCss)/.test(field));
      setWaiting(wrong);
      if (!wrong) setLast({ theme: typed.theme, customCss: typed.customCss });
    }, pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, t, path, onProblems]);
  return { last, waiting };
}

/** What is wrong with it; undefined when the server could not be asked (saving will say so). */
async function check(path: string, value: TemplateFields, signal: AbortSignal) {
  try {
    const { problems } = await api<{ problems: ApiFieldProblem[] }>(path, { body: value, signal });
    return problems;
  } catch {
    return undefined;
  }
}

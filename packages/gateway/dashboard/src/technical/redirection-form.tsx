import { api, apiKey, ErrorState, notify } from '@fils/ui';
import { Checkbox, Group, NumberInput, Radio, SimpleGrid, Stack, Switch } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ChannelSettingsJson, PaymentOptionJson } from '../../../src/dashboard-api/api-types.ts';
import { useMay } from '../app/permissions.ts';
import { type Text, useText } from '../app/translate.ts';
import { brandName } from '../shared/brands.ts';
import { helpBelow } from '../shared/field-order.ts';
import { focusFirstProblem } from '../shared/focus-problem.ts';
import { Notice } from '../shared/notice.tsx';
import { SaveBar } from '../shared/save-bar.tsx';
import { Section } from '../shared/section.tsx';
import { useDraft } from '../shared/use-draft.ts';
import { useFormProblems } from '../shared/use-form-problems.ts';
import { numberProblem, webAddressProblem } from '../shared/validate.ts';
import { AddressField } from './address-field.tsx';

type Fields = ChannelSettingsJson;
type Problems = Partial<Record<keyof Fields, string>>;

function problemsOf(t: Text, fields: Fields): Problems {
  const found: Record<string, string | undefined> = {
    redirectionUrl: webAddressProblem(t, fields.redirectionUrl),
    directFeedbackUrl: webAddressProblem(t, fields.directFeedbackUrl),
    notificationUrl: webAddressProblem(t, fields.notificationUrl),
    feedbackRetries: numberProblem(t, fields.feedbackRetries, 0, 100),
    feedbackIntervalSeconds: numberProblem(t, fields.feedbackIntervalSeconds, 1, 86_400),
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined)) as Problems;
}

export interface RedirectionFormProps {
  saved: ChannelSettingsJson;
  /** What the account has at all. */
  options: readonly PaymentOptionJson[];
  path: string;
}

/** The settings of the Redirection channel, saved together. */
export function RedirectionForm({ saved, options, path }: RedirectionFormProps) {
  const t = useText();
  const client = useQueryClient();
  const disabled = !useMay()('configure');
  const draft = useDraft<Fields>(saved);
  const { problems, elsewhere, find, refuse, mend } = useFormProblems<keyof Fields>({
    paymentOptions: t('technical.options'),
    redirectionUrl: t('technical.redirection_url'),
    directFeedbackUrl: t('technical.direct'),
    notificationUrl: t('technical.notification'),
    feedbackRetries: t('technical.retries'),
    feedbackIntervalSeconds: t('technical.interval'),
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
    const found = problemsOf(t, draft.value);
    find(found);
    if (Object.keys(found).length > 0) return focusFirstProblem(form);
    setBusy(true);
    try {
      const answer = await api<ChannelSettingsJson>(path, { method: 'PUT', body: draft.changes });
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
  const radios = { disabled, className: 'radio' };
  return (
    <form onSubmit={save} noValidate>
      <Stack gap="lg">
        {disabled && <Notice>{t('frame.read_only')}</Notice>}
        {elsewhere !== undefined && <ErrorState error={elsewhere} />}
        <Section>
          <Radio.Group
            label={t('technical.status')}
            value={value.status}
            onChange={(status) => change({ status: status as Fields['status'] })}
          >
            <Group mt="xs">
              <Radio value="active" label={t('technical.active')} {...radios} />
              <Radio value="inactive" label={t('technical.inactive')} {...radios} />
            </Group>
          </Radio.Group>
          <Checkbox.Group
            label={t('technical.options')}
            description={t('technical.options_help')}
            value={value.paymentOptions}
            error={problems.paymentOptions}
            onChange={(chosen) =>
              // In the account's order, so that ticking back and forth is no change.
              change({
                paymentOptions: options.map(({ code }) => code).filter((code) => chosen.includes(code)),
              })
            }
          >
            <Group mt="xs" gap="lg">
              {options.map(({ code, enabled }) => (
                <Checkbox
                  key={code}
                  value={code}
                  label={brandName(code)}
                  description={enabled ? undefined : t('technical.option_off')}
                  disabled={disabled}
                />
              ))}
            </Group>
          </Checkbox.Group>
        </Section>
        <Section>
          <Radio.Group
            label={t('technical.send_parameters')}
            description={t('technical.send_parameters_help')}
            value={value.sendResponseParameters ? 'yes' : 'no'}
            onChange={(answer) => change({ sendResponseParameters: answer === 'yes' })}
          >
            <Group mt="xs">
              <Radio value="yes" label={t('technical.yes')} {...radios} />
              <Radio value="no" label={t('technical.no')} {...radios} />
            </Group>
          </Radio.Group>
          <AddressField
            label={t('technical.redirection_url')}
            description={t('technical.redirection_url_help', { path: '\u2066/payment/aps/return\u2069' })}
            value={value.redirectionUrl}
            error={problems.redirectionUrl}
            disabled={disabled}
            onChange={(redirectionUrl) => change({ redirectionUrl })}
          />
          <Radio.Group
            label={t('technical.return_type')}
            value={value.returnUrlType}
            onChange={(type) => change({ returnUrlType: type as Fields['returnUrlType'] })}
          >
            <Group mt="xs">
              <Radio value="POST" label="POST" {...radios} />
              <Radio value="GET" label="GET" {...radios} />
            </Group>
          </Radio.Group>
        </Section>
        <Section>
          <AddressField
            label={t('technical.direct')}
            description={t('technical.direct_help', { path: '\u2066/payment/aps/webhook\u2069' })}
            value={value.directFeedbackUrl}
            error={problems.directFeedbackUrl}
            disabled={disabled}
            onChange={(directFeedbackUrl) => change({ directFeedbackUrl })}
          />
          <AddressField
            label={t('technical.notification')}
            description={t('technical.notification_help')}
            value={value.notificationUrl}
            error={problems.notificationUrl}
            disabled={disabled}
            onChange={(notificationUrl) => change({ notificationUrl })}
          />
          <Radio.Group
            label={t('technical.response_type')}
            value={value.responseType}
            onChange={(type) => change({ responseType: type as Fields['responseType'] })}
          >
            <Group mt="xs">
              <Radio value="JSON" label="JSON" {...radios} />
              <Radio value="FORM" label={t('technical.form')} {...radios} />
              <Radio value="XML" label="XML" {...radios} />
            </Group>
          </Radio.Group>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" maw={560}>
            <NumberInput
              label={t('technical.retries')}
              description={t('technical.retries_help')}
              inputWrapperOrder={helpBelow}
              value={value.feedbackRetries}
              min={0}
              max={100}
              clampBehavior="none"
              allowDecimal={false}
              hideControls
              disabled={disabled}
              error={problems.feedbackRetries}
              onChange={(feedbackRetries) => change({ feedbackRetries: feedbackRetries as number })}
            />
            <NumberInput
              label={t('technical.interval')}
              value={value.feedbackIntervalSeconds}
              min={1}
              max={86_400}
              clampBehavior="none"
              allowDecimal={false}
              hideControls
              disabled={disabled}
              error={problems.feedbackIntervalSeconds}
              onChange={(seconds) => change({ feedbackIntervalSeconds: seconds as number })}
            />
          </SimpleGrid>
        </Section>
        <Section>
          <Switch
            label={t('technical.escape')}
            description={t('technical.escape_help', { entity: '\u2066&#39;\u2069' })}
            checked={value.escapeApostrophes}
            disabled={disabled}
            onChange={(event) => change({ escapeApostrophes: event.currentTarget.checked })}
          />
        </Section>
        {!disabled && <SaveBar dirty={draft.dirty} busy={busy} onCancel={cancel} />}
      </Stack>
    </form>
  );
}

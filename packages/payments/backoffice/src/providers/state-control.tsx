import { useApi } from '@fils/ui';
import { Alert, List, SegmentedControl, Stack, Switch } from '@mantine/core';
import { useId } from 'react';
import type {
  CredentialField,
  ProviderStateName,
  StatePreviewJson,
} from '../../../src/providers/api-types.ts';
import { useText } from '../text.ts';
import type { FormFields } from './draft.ts';
import { credentialKeys } from './labels.ts';

const states: readonly ProviderStateName[] = ['disabled', 'test', 'enabled'];

/** State and Published, with a warning that says what a change does before it is saved. */
export function StateControl({ provider, draft, edit, errors, disabled }: FormFields) {
  const t = useText();
  const label = useId();
  return (
    <section className="fils-card">
      <Stack gap="lg">
        <div className="bo-state-row">
          <div>
            <div id={label} className="fils-label">
              {t('providers.state')}
            </div>
            <SegmentedControl
              aria-labelledby={label}
              className="bo-wrap-control"
              value={draft.state}
              disabled={disabled}
              onChange={(value) =>
                // Enabling publishes, testing and disabling unpublish: the server's rule, shown before it is saved.
                edit({ state: value as ProviderStateName, published: value === 'enabled' })
              }
              data={states.map((value) => ({ value, label: t(`providers.choice.${value}`) }))}
            />
          </div>
          <Switch
            label={t('providers.choice.published')}
            description={t('providers.published_hint')}
            checked={draft.published}
            disabled={disabled || draft.state === 'disabled'}
            error={errors['published']}
            onChange={(event) => edit({ published: event.currentTarget.checked })}
          />
        </div>
        {draft.state !== provider.state && (
          <Effects id={provider.id} missing={missing(provider, draft)} to={draft.state} />
        )}
      </Stack>
    </section>
  );
}

function Effects({ id, to, missing }: { id: string; to: ProviderStateName; missing: CredentialField[] }) {
  const t = useText();
  const { data } = useApi<StatePreviewJson>(`providers/${id}/state-preview?to=${to}`);
  // Which credentials are missing is said by name below.
  const effects = (data?.effects ?? []).filter((effect) => effect !== 'credentials_needed');
  return (
    <Alert color="yellow" variant="light" title={t('providers.effect.title')} aria-live="polite">
      <List size="sm" spacing={4}>
        {effects.map((effect) => (
          <List.Item key={effect}>{t(`providers.effect.${effect}`)}</List.Item>
        ))}
        {missing.length > 0 && to !== 'disabled' && (
          <List.Item>
            {t('providers.missing', { names: missing.map((name) => t(credentialKeys[name])).join(', ') })}
          </List.Item>
        )}
      </List>
    </Alert>
  );
}

function missing({ missing }: FormFields['provider'], draft: FormFields['draft']): CredentialField[] {
  const filled = (name: CredentialField) => (draft[name] ?? '') !== '';
  const emptied = (['merchantIdentifier', 'accessCode'] as const).filter((name) => !filled(name));
  return (Object.keys(credentialKeys) as CredentialField[]).filter(
    (name) => (emptied as CredentialField[]).includes(name) || (missing.includes(name) && !filled(name)),
  );
}

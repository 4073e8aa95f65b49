import { AmountInput, ChevronDownIcon, ChevronUpIcon } from '@fils/ui';
import {
  ActionIcon,
  Group,
  MultiSelect,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  Title,
} from '@mantine/core';
import type { ReactNode } from 'react';
import type { MethodName } from '../../../src/methods/api-types.ts';
import { useText } from '../text.ts';
import type { FormFields } from './draft.ts';
import { exponentOf, useNamedCodes } from './labels.ts';

/** What is offered, to whom, and how it is taken. */
export function ConfigurationTab(fields: FormFields) {
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl" verticalSpacing="xl">
      <Methods {...fields} />
      <Stack gap="xl">
        <Limits {...fields} />
        <Availability {...fields} />
        <Capture {...fields} />
      </Stack>
    </SimpleGrid>
  );
}

function Group2({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <Stack gap="sm">
      <div>
        <Title order={2} size="h5">
          {title}
        </Title>
        {text && (
          <Text c="dimmed" size="sm">
            {text}
          </Text>
        )}
      </div>
      {children}
    </Stack>
  );
}

function Methods({ provider, draft, edit, disabled }: FormFields) {
  const t = useText();
  const move = (from: number, to: number) => {
    const methods = [...draft.methods];
    const [moved] = methods.splice(from, 1);
    if (moved) methods.splice(to, 0, moved);
    edit({ methods });
  };
  return (
    <Group2 title={t('providers.methods')} text={t('providers.methods_text')}>
      <ol className="bo-methods">
        {draft.methods.map((method, index) => {
          const name = t(`providers.method.${method.code as MethodName}`);
          const currencies = provider.methods.find((m) => m.code === method.code)?.currencies ?? [];
          return (
            <li key={method.code}>
              <Switch
                className="fils-grow"
                label={name}
                description={
                  currencies.length === 0
                    ? undefined
                    : t('providers.method_currency', { currencies: currencies.join(', ') })
                }
                checked={method.enabled}
                disabled={disabled}
                onChange={(event) => {
                  const enabled = event.currentTarget.checked;
                  edit({
                    methods: draft.methods.map((m) => (m.code === method.code ? { ...m, enabled } : m)),
                  });
                }}
              />
              <Group gap={4} wrap="nowrap">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={disabled || index === 0}
                  aria-label={t('providers.move_up', { name })}
                  onClick={() => move(index, index - 1)}
                >
                  <ChevronUpIcon size={18} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={disabled || index === draft.methods.length - 1}
                  aria-label={t('providers.move_down', { name })}
                  onClick={() => move(index, index + 1)}
                >
                  <ChevronDownIcon size={18} />
                </ActionIcon>
              </Group>
            </li>
          );
        })}
      </ol>
    </Group2>
  );
}

function Limits({ provider, draft, edit, errors, disabled }: FormFields) {
  const t = useText();
  const currencies = useNamedCodes(provider.choices.currencies, 'currency');
  const currency = draft.limitsCurrency;
  return (
    <Group2 title={t('providers.limits')} text={t('providers.limits_text')}>
      <Select
        label={t('providers.limits_currency')}
        placeholder={t('providers.no_limits')}
        data={currencies}
        value={currency}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('providers.no_limits') }}
        limit={60}
        disabled={disabled}
        onChange={(limitsCurrency) => edit({ limitsCurrency, minimum: undefined, maximum: undefined })}
      />
      {currency !== null && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} key={currency}>
          <AmountInput
            label={t('providers.minimum')}
            currency={currency}
            exponent={exponentOf(currency)}
            value={draft.minimum}
            disabled={disabled}
            error={errors['minimumAmount']}
            onChange={(minimum) => edit({ minimum })}
          />
          <AmountInput
            label={t('providers.maximum')}
            currency={currency}
            exponent={exponentOf(currency)}
            value={draft.maximum}
            disabled={disabled}
            error={errors['maximumAmount']}
            onChange={(maximum) => edit({ maximum })}
          />
        </SimpleGrid>
      )}
    </Group2>
  );
}

function Availability({ provider, draft, edit, errors, disabled }: FormFields) {
  const t = useText();
  const currencies = useNamedCodes(provider.choices.currencies, 'currency');
  const countries = useNamedCodes(provider.choices.countries, 'region');
  return (
    <Group2 title={t('providers.tab.availability')}>
      <MultiSelect
        label={t('providers.currencies')}
        description={t('providers.currencies_hint')}
        data={currencies}
        value={[...draft.currencies]}
        searchable
        limit={60}
        disabled={disabled}
        error={errors['currencies']}
        onChange={(chosen) => edit({ currencies: chosen })}
      />
      <MultiSelect
        label={t('providers.countries')}
        description={t('providers.countries_hint')}
        data={countries}
        value={[...draft.countries]}
        searchable
        limit={60}
        disabled={disabled}
        error={errors['countries']}
        onChange={(chosen) => edit({ countries: chosen })}
      />
    </Group2>
  );
}

function Capture({ draft, edit, disabled }: FormFields) {
  const t = useText();
  return (
    <Stack>
      <Switch
        label={t('providers.capture_manually')}
        description={t('providers.capture_manually_hint')}
        checked={draft.captureManually}
        disabled={disabled}
        onChange={(event) => edit({ captureManually: event.currentTarget.checked })}
      />
      <Switch
        label={t('providers.allow_saving')}
        description={t('providers.allow_saving_hint')}
        checked={draft.allowSavingMethods}
        disabled={disabled}
        onChange={(event) => edit({ allowSavingMethods: event.currentTarget.checked })}
      />
    </Stack>
  );
}

import { ErrorState, LoadingState, queryOf, StateBadge, useApi, useFieldErrors } from '@fils/ui';
import { Button, Select, SimpleGrid, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AvailabilityReport } from '../../../src/availability/api-types.ts';
import type { ProviderForm } from '../../../src/providers/api-types.ts';
import { TableScroll } from '../parts/table-scroll.tsx';
import { useText } from '../text.ts';
import { useNamedCodes } from './labels.ts';

const tones = { shoppers: 'success', staff: 'warning', no: 'neutral' } as const;

/** Why a method is, or is not, offered for an amount. Asks about the saved provider, not about what is being typed. */
export function AvailabilityTab({ provider }: { provider: ProviderForm }) {
  const t = useText();
  const [asked, setAsked] = useState({
    amount: '100',
    currency: provider.currencies[0] ?? 'AED',
    country: '',
  });
  const [input, setInput] = useState(asked);
  const currencies = useNamedCodes(provider.choices.currencies, 'currency');
  const countries = useNamedCodes(provider.choices.countries, 'region');
  const { data, error } = useApi<AvailabilityReport>(`availability${queryOf(asked)}`, { keepPrevious: true });
  const report = data?.providers.find((one) => one.id === provider.id);
  const { errors, elsewhere } = useFieldErrors(error ?? undefined, {
    amount: t('availability.amount'),
    currency: t('availability.currency'),
    country: t('availability.country'),
  });
  return (
    <Stack>
      <Text c="dimmed" size="sm">
        {t('availability.text')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 4 }} className="bo-align-end">
        <TextInput
          label={t('availability.amount')}
          inputMode="decimal"
          dir="ltr"
          value={input.amount}
          error={errors['amount']}
          onChange={(event) => setInput({ ...input, amount: event.currentTarget.value })}
        />
        <Select
          label={t('availability.currency')}
          data={currencies}
          value={input.currency}
          searchable
          allowDeselect={false}
          limit={60}
          onChange={(currency) => currency && setInput({ ...input, currency })}
        />
        <Select
          label={t('availability.country')}
          placeholder={t('availability.any_country')}
          data={countries}
          value={input.country === '' ? null : input.country}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('availability.any_country') }}
          limit={60}
          onChange={(country) => setInput({ ...input, country: country ?? '' })}
        />
        <Button type="button" onClick={() => setAsked(input)}>
          {t('availability.check')}
        </Button>
      </SimpleGrid>
      {elsewhere !== undefined && <ErrorState error={elsewhere} />}
      {report === undefined ? error ? null : <LoadingState /> : <Report report={report} />}
    </Stack>
  );
}

function Report({ report }: { report: AvailabilityReport['providers'][number] }) {
  const t = useText();
  return (
    <TableScroll label={t('providers.tab.availability')}>
      <Table className="fils-table" verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('availability.method')}</Table.Th>
            <Table.Th scope="col">{t('availability.result')}</Table.Th>
            <Table.Th scope="col">{t('availability.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {report.methods.map((method) => {
            const reasons = [...(method.offered === 'shoppers' ? [] : report.reasons), ...method.reasons];
            return (
              <Table.Tr key={method.code}>
                <Table.Td>{t(`providers.method.${method.code}`)}</Table.Td>
                <Table.Td>
                  <StateBadge
                    tone={tones[method.offered]}
                    label={t(
                      method.offered === 'shoppers'
                        ? 'availability.offered'
                        : method.offered === 'staff'
                          ? 'availability.staff_only'
                          : 'availability.not_offered',
                    )}
                  />
                </Table.Td>
                <Table.Td>
                  {reasons.map((reason) => (
                    <div key={reason}>{t(`availability.${reason}`)}</div>
                  ))}
                  {method.visaWouldDecline && method.offered !== 'no' && (
                    <div>{t('availability.visa_would_decline')}</div>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}

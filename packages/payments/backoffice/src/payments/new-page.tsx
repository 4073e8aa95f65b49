import {
  AmountInput,
  api,
  apiKey,
  CopyField,
  ErrorState,
  ExternalIcon,
  PageHeader,
  useApi,
  useFieldErrors,
  useLanguage,
} from '@fils/ui';
import { languageName, languages } from '@fils/ui/languages';
import { Button, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { ProviderCard, ProviderForm } from '../../../src/providers/api-types.ts';
import { exponentOf, useNamedCodes } from '../providers/labels.ts';
import { useText } from '../text.ts';

interface Created {
  readonly id: string;
  readonly checkoutUrl: string;
}

/** Asks a customer for money by hand; ends with an address to send them. */
export function NewPaymentPage() {
  const t = useText();
  const [created, setCreated] = useState<Created>();
  return (
    <>
      <PageHeader
        title={created ? t('pay.created') : t('pay.new')}
        breadcrumbs={[{ label: t('pay.title'), to: '/payments' }]}
        description={created ? undefined : t('pay.new_text')}
      />
      {created ? (
        <Done created={created} onAnother={() => setCreated(undefined)} />
      ) : (
        <NewPaymentForm onCreated={setCreated} />
      )}
    </>
  );
}

function Done({ created, onAnother }: { created: Created; onAnother(): void }) {
  const t = useText();
  return (
    <section className="fils-card bo-form">
      <Stack>
        <Text>{t('pay.created_text')}</Text>
        <CopyField label={t('pay.checkout')} value={created.checkoutUrl} />
        <Group>
          <Button
            component="a"
            href={created.checkoutUrl}
            target="_blank"
            rel="noreferrer"
            rightSection={<ExternalIcon size={16} />}
          >
            {t('pay.open_checkout')}
          </Button>
          <Button component={Link} to={`/payments/${created.id}`} variant="default">
            {t('pay.see')}
          </Button>
          <Button variant="subtle" onClick={onAnother}>
            {t('pay.another')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}

const fallbackCurrencies = ['AED', 'SAR', 'KWD', 'QAR', 'BHD', 'OMR', 'JOD', 'EGP', 'USD', 'EUR'];

/** The currencies that can be asked for: all, as the first provider's form lists them; a few while it loads. */
function useCurrencies(): readonly string[] {
  const { data } = useApi<{ providers: ProviderCard[] }>('providers');
  const id = data?.providers[0]?.id;
  const { data: form } = useApi<ProviderForm>(`providers/${id}`, { enabled: id !== undefined });
  return form?.choices.currencies ?? fallbackCurrencies;
}

function NewPaymentForm({ onCreated }: { onCreated(created: Created): void }) {
  const t = useText();
  const [language] = useLanguage();
  const client = useQueryClient();
  const currencies = useNamedCodes(useCurrencies(), 'currency');
  const [currency, setCurrency] = useState('AED');
  const [amount, setAmount] = useState<bigint>();
  const [text, setText] = useState({
    reference: '',
    description: '',
    customerEmail: '',
    customerName: '',
    expiresAt: '',
  });
  const [checkoutLanguage, setCheckoutLanguage] = useState<string | null>(null);
  const [capture, setCapture] = useState<string>('provider');
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [amountMissing, setAmountMissing] = useState(false);
  const { errors, elsewhere } = useFieldErrors(problem, {
    reference: t('pay.reference'),
    amount: t('tx.amount'),
    description: t('pay.description'),
    customerEmail: t('pay.customer_email'),
    customerName: t('pay.customer_name'),
    expiresAt: t('pay.expires'),
  });
  const field = (name: keyof typeof text) => ({
    value: text[name],
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setText({ ...text, [name]: event.currentTarget.value }),
  });

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAmountMissing(amount === undefined);
    if (amount === undefined) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const body = {
        reference: text.reference,
        amount: { amount: String(amount), currency },
        customerEmail: text.customerEmail,
        ...(text.description.trim() === '' ? {} : { description: text.description }),
        ...(text.customerName.trim() === '' ? {} : { customerName: text.customerName }),
        ...(checkoutLanguage === null ? {} : { language: checkoutLanguage }),
        ...(capture === 'provider' ? {} : { capture }),
        // A field without a zone means the time of whoever types it.
        ...(text.expiresAt === '' ? {} : { expiresAt: new Date(text.expiresAt).toISOString() }),
      };
      const created = await api<Created>('payments', { body });
      void client.invalidateQueries({ queryKey: apiKey('payments') });
      onCreated(created);
    } catch (caught) {
      setProblem(caught);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={submit} className="fils-card bo-form">
      <Stack>
        {elsewhere !== undefined && <ErrorState error={elsewhere} />}
        <TextInput
          label={t('pay.reference')}
          description={t('pay.reference_hint')}
          required
          maxLength={100}
          {...field('reference')}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} className="bo-align-start">
          <Select
            label={t('filter.currency')}
            data={currencies}
            value={currency}
            searchable
            allowDeselect={false}
            limit={60}
            onChange={(value) => {
              if (value === null) return;
              setCurrency(value);
              setAmount(undefined);
            }}
          />
          <AmountInput
            key={currency}
            label={t('tx.amount')}
            currency={currency}
            exponent={exponentOf(currency)}
            value={amount}
            minimum={1n}
            required
            error={amountMissing ? t('pay.enter_amount') : errors['amount']}
            onChange={(value) => {
              setAmount(value);
              setAmountMissing(false);
            }}
          />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t('pay.customer_email')}
            type="email"
            dir="ltr"
            required
            maxLength={254}
            autoComplete="off"
            {...field('customerEmail')}
          />
          <TextInput
            label={`${t('pay.customer_name')} (${t('common.optional')})`}
            maxLength={100}
            autoComplete="off"
            {...field('customerName')}
          />
        </SimpleGrid>
        <Textarea
          label={`${t('pay.description')} (${t('common.optional')})`}
          description={t('pay.description_hint')}
          maxLength={150}
          autosize
          minRows={2}
          {...field('description')}
        />
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <Select
            label={t('pay.language')}
            placeholder={t('pay.language_browser')}
            data={languages.map((value) => ({ value, label: languageName(value) }))}
            value={checkoutLanguage}
            clearable
            clearButtonProps={{ 'aria-label': t('pay.language_browser') }}
            onChange={setCheckoutLanguage}
          />
          <Select
            label={t('pay.capture')}
            data={(['provider', 'automatic', 'manual'] as const).map((value) => ({
              value,
              label: t(`pay.capture.${value}`),
            }))}
            value={capture}
            allowDeselect={false}
            onChange={(value) => setCapture(value ?? 'provider')}
          />
          <TextInput
            label={`${t('pay.expires')} (${t('common.optional')})`}
            type="datetime-local"
            dir="ltr"
            lang={language}
            {...field('expiresAt')}
          />
        </SimpleGrid>
        <Group>
          <Button type="submit" loading={busy}>
            {t('pay.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

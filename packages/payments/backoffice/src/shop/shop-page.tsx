import {
  ApiProblem,
  api,
  apiKey,
  ErrorState,
  LoadingState,
  notify,
  PageHeader,
  useApi,
  useFieldErrors,
} from '@fils/ui';
import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ShopJson } from '../../../src/shop/api-types.ts';
import { useMay } from '../me.ts';
import { useFocusOnError, useLeaveWarning } from '../parts/form-effects.ts';
import { useText } from '../text.ts';
import { draftOf, isChanged, type ShopDraft } from './draft.ts';
import { ShopPreview } from './shop-preview.tsx';

/** Whom the shopper pays, and where they ask. */
export function ShopPage() {
  const t = useText();
  const { data, error, refetch } = useApi<ShopJson>('shop');
  return (
    <>
      <PageHeader title={t('shop.title')} description={t('shop.text')} />
      {data !== undefined ? (
        <ShopForm shop={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState />
      )}
    </>
  );
}

function ShopForm({ shop }: { shop: ShopJson }) {
  const t = useText();
  const may = useMay('configure');
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(shop));
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const { errors, elsewhere } = useFieldErrors(problem, {
    name: t('shop.name'),
    supportEmail: t('shop.email'),
    supportPhone: t('shop.phone'),
    website: t('shop.website'),
  });
  useFocusOnError(problem);
  useLeaveWarning(isChanged(shop, draft));

  async function save(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    setProblem(undefined);
    try {
      const saved = await api<ShopJson>('shop', { method: 'PUT', body: draft });
      client.setQueryData(apiKey('shop'), saved);
      setDraft(draftOf(saved));
      notify.success(t('shop.saved'));
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught;
      setProblem(caught);
    } finally {
      setSaving(false);
    }
  }

  const field = (name: keyof ShopDraft) => ({
    name,
    value: draft[name],
    error: errors[name],
    disabled: !may,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value }),
  });

  return (
    <div className="bo-two-columns">
      {/* What is wrong is said by the server, in the person's language, and not by the browser in its own. */}
      <form onSubmit={save} noValidate className="fils-card">
        <Stack>
          {!may && <Alert color="gray">{t('providers.read_only')}</Alert>}
          {shop.name === '' && <Alert color="gray">{t('shop.empty')}</Alert>}
          {elsewhere !== undefined && <ErrorState error={elsewhere} />}
          <TextInput
            label={t('shop.name')}
            description={t('shop.name_hint')}
            dir="auto"
            maxLength={60}
            {...field('name')}
          />
          <Text c="dimmed" size="sm">
            {t('shop.contact_hint')}
          </Text>
          <TextInput
            label={t('shop.email')}
            type="email"
            dir="ltr"
            maxLength={254}
            {...field('supportEmail')}
          />
          <TextInput
            label={t('shop.phone')}
            description={t('shop.phone_hint')}
            type="tel"
            dir="ltr"
            maxLength={40}
            {...field('supportPhone')}
          />
          <TextInput
            label={t('shop.website')}
            description={t('shop.website_hint')}
            type="url"
            dir="ltr"
            maxLength={300}
            {...field('website')}
          />
          {may && (
            <Group>
              <Button type="submit" loading={saving}>
                {t('common.save')}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
      <ShopPreview draft={draft} />
    </div>
  );
}

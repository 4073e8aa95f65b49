import { api, apiKey, ErrorState, notify, PlusIcon, useFieldErrors } from '@fils/ui';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { MerchantJson } from '../../../src/dashboard-api/api-types.ts';
import { paths } from '../app/paths.ts';
import { useText } from '../app/translate.ts';
import { focusFirstProblem } from '../shared/focus-problem.ts';

/** Opens the dialog below. */
export function AddMerchantButton() {
  const t = useText();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button leftSection={<PlusIcon size={18} />} onClick={() => setOpened(true)}>
        {t('merchant.add')}
      </Button>
      <AddMerchantDialog opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}

/** Adds a merchant and goes to it. */
export function AddMerchantDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const t = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('merchant.add')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <AddMerchantForm onDone={onClose} />
    </Modal>
  );
}

function AddMerchantForm({ onDone }: { onDone(): void }) {
  const t = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [identifier, setIdentifier] = useState('');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);

  const wrong = {
    name: name.trim() === '' ? t('field.required') : undefined,
    merchantIdentifier: /^([A-Za-z0-9]{1,20})?$/.test(identifier.trim()) ? undefined : t('field.identifier'),
  };
  const { errors: refused, elsewhere } = useFieldErrors(error, {
    name: t('merchant.name'),
    merchantIdentifier: t('security.identifier'),
  });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setTried(true);
    if (wrong.name || wrong.merchantIdentifier) return focusFirstProblem(form);
    setBusy(true);
    setError(undefined);
    try {
      const merchantIdentifier = identifier.trim();
      const body = { name: name.trim(), ...(merchantIdentifier && { merchantIdentifier }) };
      const merchant = await api<MerchantJson>('merchants', { body });
      await client.invalidateQueries({ queryKey: apiKey('merchants') });
      notify.success(t('merchant.added'));
      onDone();
      await navigate({ to: paths(merchant.merchantIdentifier).home });
    } catch (caught) {
      setError(caught);
      focusFirstProblem(form);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed">{t('merchant.add_text')}</Text>
        {elsewhere !== undefined && <ErrorState error={elsewhere} />}
        <TextInput
          label={t('merchant.name')}
          withAsterisk
          aria-required
          data-autofocus
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={(tried && wrong.name) || refused['name']}
        />
        <TextInput
          label={t('security.identifier')}
          description={t('merchant.identifier_help')}
          dir="ltr"
          maxLength={20}
          spellCheck={false}
          autoComplete="off"
          value={identifier}
          onChange={(event) => setIdentifier(event.currentTarget.value)}
          error={(tried && wrong.merchantIdentifier) || refused['merchantIdentifier']}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('merchant.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

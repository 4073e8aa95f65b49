import { api, apiKey, ErrorState, useApi, useFieldErrors } from '@fils/ui';
import { Button, Group, Modal, MultiSelect, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { EndpointItem } from '../../../src/backoffice-api/event-types.ts';
import { useWord } from '../parts/actor.tsx';
import { useText } from '../text.ts';

/** Adds or changes an endpoint. A new one's secret is handed on, to be shown once. */
export function EndpointDialog(props: {
  endpoint: EndpointItem | undefined;
  onClose(): void;
  onSecret(secret: string): void;
}) {
  const { endpoint, onClose, onSecret } = props;
  const t = useText();
  const word = useWord();
  const client = useQueryClient();
  const types = useApi<{ types: string[] }>('events/types').data?.types ?? [];
  const [url, setUrl] = useState(endpoint?.url ?? '');
  const [description, setDescription] = useState(endpoint?.description ?? '');
  const [chosen, setChosen] = useState<string[]>([...(endpoint?.types ?? [])]);
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { errors, elsewhere } = useFieldErrors(problem, {
    url: t('events.url'),
    description: t('events.description'),
    types: t('events.types'),
  });

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      const body = { url, description, types: chosen };
      if (endpoint) await api(`events/endpoints/${endpoint.id}`, { method: 'PATCH', body });
      else onSecret((await api<{ secret: string }>('events/endpoints', { body })).secret);
      await client.invalidateQueries({ queryKey: apiKey('events/endpoints') });
      onClose();
    } catch (caught) {
      setProblem(caught);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(endpoint ? 'events.edit' : 'events.new_endpoint')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          {elsewhere !== undefined && <ErrorState error={elsewhere} />}
          <TextInput
            label={t('events.url')}
            description={t('events.url_hint')}
            type="url"
            dir="ltr"
            required
            data-autofocus
            value={url}
            error={errors['url']}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <TextInput
            label={`${t('events.description')} (${t('common.optional')})`}
            maxLength={200}
            value={description}
            error={errors['description']}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          <MultiSelect
            label={t('events.types')}
            description={t('events.types_hint')}
            data={types.map((value) => ({ value, label: word('event_type.', value) }))}
            value={chosen}
            error={errors['types']}
            onChange={setChosen}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} disabled={busy}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

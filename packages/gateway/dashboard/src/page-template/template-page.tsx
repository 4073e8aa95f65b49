import { api, apiKey, ConfirmDialog, ErrorState, LoadingState, notify, PageHeader, useApi } from '@fils/ui';
import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { TemplateJson, TemplateListJson } from '../../../src/dashboard-api/api-types.ts';
import { useMerchantApi, usePaths } from '../app/merchant.tsx';
import { useMay } from '../app/permissions.ts';
import { useText } from '../app/translate.ts';
import { ActivationButton, TemplateBadge } from './activation.tsx';
import { TemplateEditor } from './template-editor.tsx';

/** One template, or a new one: the editor beside the real page. */
export function TemplatePage() {
  const t = useText();
  const to = usePaths();
  const path = useMerchantApi();
  const { id = 'new' } = useParams({ strict: false }) as { id?: string };
  const list = useApi<TemplateListJson>(path('templates'));
  const one = useApi<TemplateJson>(path(`templates/${id}`), { enabled: id !== 'new' });
  const breadcrumbs = [{ label: t('frame.template'), to: to.templates }];
  const template = id === 'new' ? undefined : one.data;
  const error = list.error ?? one.error;
  if (list.data === undefined || (id !== 'new' && template === undefined)) {
    const retry = () => {
      void list.refetch();
      void one.refetch();
    };
    return (
      <>
        <PageHeader title={t('frame.template')} breadcrumbs={breadcrumbs} />
        {error ? <ErrorState error={error} onRetry={retry} /> : <LoadingState />}
      </>
    );
  }
  const fresh = {
    name: '',
    pageCode: freeCode(list.data.templates),
    theme: list.data.defaultTheme,
    customCss: '',
  };
  return (
    <>
      <PageHeader
        title={template?.name ?? t('template.new_title')}
        breadcrumbs={breadcrumbs}
        badge={template && <TemplateBadge template={template} />}
        actions={
          template && (
            <>
              <ActivationButton template={template} />
              <DeleteButton template={template} />
            </>
          )
        }
      />
      <TemplateEditor key={template?.id ?? 'new'} id={template?.id} saved={template ?? fresh} />
    </>
  );
}

/** `template-1`, or the next number that is free. */
function freeCode(templates: readonly TemplateJson[]): string {
  const taken = new Set(templates.map(({ pageCode }) => pageCode));
  let number = 1;
  while (taken.has(`template-${number}`)) number++;
  return `template-${number}`;
}

function DeleteButton({ template }: { template: TemplateJson }) {
  const t = useText();
  const to = usePaths();
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = useMerchantApi();
  const mayConfigure = useMay()('configure');
  const [asking, setAsking] = useState(false);
  if (!mayConfigure) return null;
  const remove = async () => {
    await api(path(`templates/${template.id}`), { method: 'DELETE' });
    await navigate({ to: to.templates, ignoreBlocker: true });
    client.removeQueries({ queryKey: apiKey(path(`templates/${template.id}`)) });
    await client.invalidateQueries({ queryKey: apiKey(path('templates')) });
    notify.success(t('template.deleted'));
  };
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {t('template.delete')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('template.delete_title')}
        confirmLabel={t('template.delete')}
        onConfirm={remove}
        danger
      >
        <Text>{t('template.delete_text', { name: `\u2068${template.name}\u2069` })}</Text>
      </ConfirmDialog>
    </>
  );
}

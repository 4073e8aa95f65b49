import {
  type Column,
  DataTable,
  EmptyState,
  PageHeader,
  PlusIcon,
  TemplateIcon,
  TimeText,
  useApi,
} from '@fils/ui';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TemplateJson, TemplateListJson } from '../../../src/dashboard-api/api-types.ts';
import { useMerchantApi, usePaths } from '../app/merchant.tsx';
import { useMay } from '../app/permissions.ts';
import { useText } from '../app/translate.ts';
import { ActivationButton, TemplateBadge } from './activation.tsx';

/** Integration Settings ‣ Payment Page Template: the merchant's templates. */
export function TemplatesPage() {
  const t = useText();
  const to = usePaths();
  const mayConfigure = useMay()('configure');
  const { data, error, refetch } = useApi<TemplateListJson>(useMerchantApi()('templates'));
  const add = mayConfigure && (
    <Button component={Link} to={to.template('new')} leftSection={<PlusIcon size={18} />}>
      {t('template.add')}
    </Button>
  );
  const columns: Column<TemplateJson>[] = [
    { key: 'name', header: t('template.name'), render: (template) => <bdi>{template.name}</bdi> },
    {
      key: 'pageCode',
      header: t('template.page_code'),
      render: (template) => (
        <bdi dir="ltr" className="fils-code">
          {template.pageCode}
        </bdi>
      ),
    },
    {
      key: 'status',
      header: t('template.status'),
      render: (template) => <TemplateBadge template={template} />,
    },
    {
      key: 'changed',
      header: t('template.changed'),
      render: (template) => <TimeText instant={template.updatedAt} />,
    },
    {
      key: 'activation',
      header: t('template.activate'),
      hideHeader: true,
      align: 'end',
      render: (template) => <ActivationButton template={template} small />,
    },
  ];
  return (
    <>
      <PageHeader title={t('frame.template')} description={t('template.text')} actions={add} />
      <DataTable
        label={t('frame.template')}
        columns={columns}
        rows={data?.templates}
        rowKey={(template) => template.id}
        link={(template) => to.template(template.id)}
        error={error}
        onRetry={() => void refetch()}
        emptyState={
          <EmptyState
            title={t('template.none')}
            text={t('template.none_text')}
            icon={<TemplateIcon size={24} />}
          />
        }
      />
    </>
  );
}

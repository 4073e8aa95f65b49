import { api, apiKey, notify, StateBadge, useProblemText } from '@fils/ui';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TemplateJson } from '../../../src/dashboard-api/api-types.ts';
import { useMerchantApi } from '../app/merchant.tsx';
import { useMay } from '../app/permissions.ts';
import { useText } from '../app/translate.ts';

export function TemplateBadge({ template }: { template: TemplateJson }) {
  const t = useText();
  return (
    <StateBadge
      state={template.active ? 'active' : 'inactive'}
      tone={template.active ? 'success' : 'neutral'}
      label={t(template.active ? 'template.active' : 'template.inactive')}
    />
  );
}

/** Shows shoppers this template, or (when it is the active one) the gateway's own look again. */
export function ActivationButton({ template, small = false }: { template: TemplateJson; small?: boolean }) {
  const t = useText();
  const client = useQueryClient();
  const path = useMerchantApi();
  const problemText = useProblemText();
  const mayConfigure = useMay()('configure');
  const [busy, setBusy] = useState(false);
  if (!mayConfigure) return null;
  const change = async () => {
    setBusy(true);
    try {
      const body = { active: !template.active };
      await api(path(`templates/${template.id}/activation`), { method: 'PUT', body });
      await client.invalidateQueries({ queryKey: apiKey(path('templates')) });
      await client.invalidateQueries({ queryKey: apiKey(path(`templates/${template.id}`)) });
      notify.success(t(template.active ? 'template.deactivated' : 'template.activated'));
    } catch (error) {
      notify.error(problemText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="default" {...(small ? { size: 'compact-sm' } : {})} onClick={change} loading={busy}>
      {t(template.active ? 'template.deactivate' : 'template.activate')}
    </Button>
  );
}

import { CheckIcon, CopyField, ErrorState, LoadingState, PageHeader, StateBadge, useApi } from '@fils/ui';
import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { GuideJson, GuideStepId } from '../../../src/guide/api-types.ts';
import { useText } from '../text.ts';

const parts = ['aps', 'here', 'check'] as const;

/** The documents' steps, ticked by what the server has seen. */
export function GuidePage() {
  const t = useText();
  const { data, error, refetch } = useApi<GuideJson>('guide', { refetchInterval: 10_000 });
  return (
    <>
      <PageHeader title={t('guide.title')} description={t('guide.text')} />
      {data === undefined ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <LoadingState />
        )
      ) : (
        <Stack gap="lg" maw={820}>
          <GuideProgress guide={data} />
          {parts.map((part) => (
            <section key={part} className="fils-card">
              <Title order={2} size="h4" mb="md">
                {t(`guide.part.${part}`)}
              </Title>
              <ol className="bo-steps">
                {data.steps
                  .filter((step) => step.at === part)
                  .map((step) => (
                    <Step key={step.id} step={step} guide={data} />
                  ))}
              </ol>
            </section>
          ))}
        </Stack>
      )}
    </>
  );
}

/** How far it is; also on the home page. */
export function GuideProgress({ guide }: { guide: GuideJson }) {
  const t = useText();
  const counted = guide.steps.filter((step) => step.status !== 'optional');
  const done = counted.filter((step) => step.status === 'done').length;
  const text =
    done === counted.length ? t('guide.all_done') : t('guide.progress', { done, all: counted.length });
  return (
    <div>
      <Text size="sm" mb={6}>
        {text}
      </Text>
      <Progress value={(100 * done) / counted.length} size="md" aria-label={text} />
    </div>
  );
}

function Step({ step, guide }: { step: GuideJson['steps'][number]; guide: GuideJson }) {
  const t = useText();
  const tone = step.status === 'done' ? 'success' : step.status === 'open' ? 'warning' : 'neutral';
  return (
    <li data-step={step.id} data-status={step.status}>
      <Stack gap="xs">
        <Group gap="sm">
          <Text fw={600}>{t(`guide.${step.id}`)}</Text>
          <StateBadge
            tone={tone}
            label={t(`guide.status.${step.status}`)}
            {...(step.status === 'done' ? { icon: <CheckIcon /> } : {})}
          />
        </Group>
        <Text size="sm" c="dimmed">
          {t(`guide.${step.id}_text`)}
        </Text>
        <Help id={step.id} guide={guide} />
      </Stack>
    </li>
  );
}

function Help({ id, guide }: { id: GuideStepId; guide: GuideJson }) {
  const t = useText();
  const { urls, provider } = guide;
  if (id === 'origin_url') return <CopyField label={t('providers.url.origin')} value={urls.origin} />;
  if (id === 'return_and_feedback') {
    return (
      <Stack gap="sm">
        <CopyField label={t('providers.url.redirection')} value={urls.redirection} />
        <CopyField label={t('providers.url.directFeedback')} value={urls.directFeedback} />
        <CopyField label={t('providers.url.notification')} value={urls.notification} />
      </Stack>
    );
  }
  if (id === 'first_paid') return <Go to="/payments/new" label={t('guide.new_payment')} />;
  if (provider === null || !['state', 'credentials', 'options', 'connection'].includes(id)) return null;
  const tab = id === 'options' ? '?tab=configuration' : '';
  return <Go to={`/providers/${provider.id}${tab}`} label={t('guide.open_provider')} />;
}

function Go({ to, label }: { to: string; label: string }) {
  const [path = '', search = ''] = to.split('?');
  return (
    <div>
      <Button
        component={Link}
        to={path}
        search={Object.fromEntries(new URLSearchParams(search)) as never}
        variant="default"
        size="xs"
      >
        {label}
      </Button>
    </div>
  );
}

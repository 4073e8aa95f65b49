import {
  AlertIcon,
  CheckIcon,
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  StateBadge,
  TimeText,
  useApi,
} from '@fils/ui';
import { Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ProviderCard } from '../../../src/providers/api-types.ts';
import { useText } from '../text.ts';
import { credentialKeys, stateTones } from './labels.ts';

/** All payment providers, as cards with their state across the corner. */
export function ProvidersPage() {
  const t = useText();
  const { data, error, refetch } = useApi<{ providers: ProviderCard[] }>('providers');
  return (
    <>
      <PageHeader title={t('providers.title')} description={t('providers.text')} />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState />
      ) : data.providers.length === 0 ? (
        <EmptyState title={t('providers.empty')} text={t('providers.empty_text')} />
      ) : (
        <SimpleGrid cols={{ base: 1, md: 2, lg: 3 }} spacing="lg">
          {data.providers.map((provider) => (
            <Card key={provider.id} provider={provider} />
          ))}
        </SimpleGrid>
      )}
    </>
  );
}

function Card({ provider }: { provider: ProviderCard }) {
  const t = useText();
  const missing = provider.missing.map((name) => t(credentialKeys[name])).join(', ');
  return (
    <article className="fils-card bo-provider" data-state={provider.state}>
      <div className={`bo-ribbon fils-tone-${stateTones[provider.state]}`}>
        {t(`providers.state.${provider.state}`)}
      </div>
      <Stack gap="sm">
        <h2 className="bo-provider-name">
          <Link to={`/providers/${provider.id}`} className="bo-card-link">
            {provider.name}
          </Link>
        </h2>
        <Group gap="xs">
          <StateBadge
            tone={provider.published ? 'success' : 'neutral'}
            label={t(provider.published ? 'providers.published' : 'providers.unpublished')}
          />
          {provider.isLive && <StateBadge tone="accent" label={t('providers.live')} />}
          {provider.ownGateway && <StateBadge tone="info" label={t('providers.own_gateway')} />}
        </Group>
        <Text size="sm" c="dimmed">
          {provider.methods.length === 0
            ? t('providers.no_methods')
            : provider.methods.map((code) => t(`providers.method.${code}`)).join(' · ')}
        </Text>
        {missing !== '' && (
          <Text size="sm" className="bo-with-icon bo-warning">
            <AlertIcon size={16} />
            <span>{t('providers.missing', { names: missing })}</span>
          </Text>
        )}
        <ConnectionLine ok={provider.connectionOk} />
        <Text size="sm" c="dimmed">
          {provider.lastFeedbackAt === null ? (
            t('providers.no_feedback')
          ) : (
            <>
              {t('providers.last_feedback')}: <TimeText instant={provider.lastFeedbackAt} relative />
            </>
          )}
        </Text>
      </Stack>
    </article>
  );
}

function ConnectionLine({ ok }: { ok: boolean | null }) {
  const t = useText();
  if (ok === null) {
    return (
      <Text size="sm" c="dimmed">
        {t('providers.connection_untested')}
      </Text>
    );
  }
  return (
    <Text size="sm" className={`bo-with-icon ${ok ? 'bo-success' : 'bo-danger'}`}>
      {ok ? <CheckIcon size={16} /> : <AlertIcon size={16} />}
      <span>{t(ok ? 'providers.connection_ok' : 'providers.connection_failed')}</span>
    </Text>
  );
}

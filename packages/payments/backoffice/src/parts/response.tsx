import { useLanguage } from '@fils/ui';
import { Stack, Text } from '@mantine/core';
import { adviceIn, meaningIn } from '../../../languages/backoffice/codes.ts';
import type { ResponseJson } from '../../../src/backoffice-api/transaction-types.ts';
import { useText } from '../text.ts';

/** A response code with what it means and what helps. */
export function ResponseView({ response, message }: { response: ResponseJson; message: string | null }) {
  const t = useText();
  const { meaning, advice } = useExplained()(response);
  return (
    <Stack gap={6}>
      <Text>
        <bdi dir="ltr" className="fils-code bo-code">
          {response.code}
        </bdi>{' '}
        {meaning}
      </Text>
      <Text size="sm">
        <strong>{t('tx.advice')}:</strong> {advice}
      </Text>
      {response.outcome !== 'success' && (
        <Text size="sm">{t(response.shopperMayRetry ? 'tx.may_retry' : 'tx.may_not_retry')}</Text>
      )}
      {message !== null && (
        <Text size="sm" c="dimmed">
          {t('tx.gateway_text')}: <bdi>{message}</bdi>
        </Text>
      )}
    </Stack>
  );
}

/** Meaning and advice of a response code in the person's language. */
export function useExplained(): (response: ResponseJson) => { meaning: string; advice: string } {
  const [language] = useLanguage();
  return (response) => ({
    meaning: meaningIn(response, language),
    advice: adviceIn(response.advice, language),
  });
}

import { StateBadge, type Tone, useLanguage } from '@fils/ui';
import type { ResponseCodeJson } from '../../../src/dashboard-api/api-types.ts';
import { useText } from '../app/translate.ts';

const tones: Record<string, Tone> = {
  success: 'success',
  pending: 'info',
  waiting: 'neutral',
  uncertain: 'warning',
  failure: 'danger',
  invalid: 'danger',
  cancelled: 'neutral',
};

/** The code's tone, for marks beside it. */
export const toneOf = (response: ResponseCodeJson): Tone => tones[response.outcome] ?? 'neutral';

/** A response code with the wire's own words; explained: what it means and what to do. */
export function ResponseCode(props: { response: ResponseCodeJson; explained?: boolean }) {
  const { response, explained = false } = props;
  const t = useText();
  const [language] = useLanguage();
  return (
    <span className="response-code">
      <StateBadge state={response.code} tone={toneOf(response)} label={response.code} />{' '}
      <bdi>{language === 'ar' ? response.messageTextArabic : response.messageText}</bdi>
      {explained && (
        <>
          {/* The protocol's explanations exist in English only. */}
          <span className="explanation" lang="en" dir="ltr">
            {response.meaning}
          </span>
          {response.advice !== '' && response.outcome !== 'success' && (
            <span className="explanation">
              <strong>{t('order.advice')}:</strong>{' '}
              <span lang="en" dir="ltr">
                {response.advice}
              </span>
            </span>
          )}
        </>
      )}
    </span>
  );
}

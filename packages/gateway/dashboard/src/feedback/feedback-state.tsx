import { StateBadge, type Tone } from '@fils/ui';
import type { FeedbackState } from '../../../src/dashboard-api/api-types.ts';
import { useText } from '../app/translate.ts';

const tones: Record<FeedbackState, Tone> = { pending: 'info', delivered: 'success', failed: 'danger' };

export const feedbackStates = Object.keys(tones) as FeedbackState[];

export function FeedbackBadge({ state }: { state: FeedbackState }) {
  const t = useText();
  return <StateBadge state={state} tone={tones[state]} label={t(`feedback.${state}`)} />;
}

/** "HTTP 500" or why there was no answer. */
export function AnswerText({ httpStatus, error }: { httpStatus: number | null; error: string | null }) {
  const t = useText();
  if (httpStatus !== null) {
    return (
      <bdi dir="ltr" className="answer">
        {t('feedback.http', { status: String(httpStatus) })}
      </bdi>
    );
  }
  if (error !== null) {
    return (
      <>
        {t('feedback.no_answer')}: <bdi>{error}</bdi>
      </>
    );
  }
  return <span aria-hidden>—</span>;
}

import { CopyButton, StateBadge, TimeText } from '@fils/ui';
import { Code, Group, Text } from '@mantine/core';
import type { FeedbackAttemptJson, FeedbackDetailJson } from '../../../src/dashboard-api/api-types.ts';
import { useText } from '../app/translate.ts';
import { FeedbackBadge } from './feedback-state.tsx';
import { ReplayButton } from './replay-button.tsx';

/** One feedback whole: where it goes, each attempt with its answer, the body. */
export function FeedbackItem({ feedback }: { feedback: FeedbackDetailJson }) {
  const t = useText();
  const { nextAttemptAt, retriesLeft } = feedback;
  return (
    <article className="fils-card feedback">
      <Group justify="space-between" gap="sm">
        <Group gap="sm">
          <Text fw={600}>{t(`feedback.${feedback.kind}`)}</Text>
          <FeedbackBadge state={feedback.state} />
        </Group>
        <ReplayButton id={feedback.id} />
      </Group>
      <bdi dir="ltr" className="fils-code feedback-url">
        {feedback.url}
      </bdi>
      {feedback.history.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('feedback.no_attempts')}
        </Text>
      ) : (
        <ol className="attempts">
          {feedback.history.map((attempt) => (
            <Attempt key={attempt.number} attempt={attempt} />
          ))}
        </ol>
      )}
      {feedback.state === 'pending' && nextAttemptAt !== null && feedback.history.length > 0 && (
        <NextAttempt at={nextAttemptAt} left={Math.max(0, retriesLeft - 1)} />
      )}
      <details className="feedback-body">
        <summary>{t('feedback.body')}</summary>
        <div className="with-copy">
          <bdi dir="ltr" className="fils-code">
            {feedback.contentType}
          </bdi>
          <CopyButton value={feedback.body} label={t('feedback.body')} />
        </div>
        <Code block dir="ltr" className="body-text">
          {feedback.body}
        </Code>
      </details>
    </article>
  );
}

function NextAttempt({ at, left }: { at: string; left: number }) {
  const t = useText();
  // The time is an element of its own (it has a tooltip), so the sentence is taken apart around its place.
  const [before = '', after = ''] = t('feedback.next', { time: '\u0000', left }).split('\u0000');
  return (
    <Text size="sm" c="dimmed">
      {before}
      <TimeText instant={at} style="medium" />
      {after}
    </Text>
  );
}

function Attempt({ attempt }: { attempt: FeedbackAttemptJson }) {
  const t = useText();
  const { number, manual, httpStatus, error, responseExcerpt, durationMs, at } = attempt;
  const arrived = httpStatus !== null && ((httpStatus >= 200 && httpStatus < 300) || httpStatus === 302);
  return (
    <li>
      <Group gap="sm">
        <Text size="sm" fw={600}>
          {t('feedback.attempt', { number })}
        </Text>
        <StateBadge
          tone={arrived ? 'success' : 'danger'}
          label={
            httpStatus === null ? t('feedback.no_answer') : t('feedback.http', { status: String(httpStatus) })
          }
        />
        {manual && <StateBadge label={t('feedback.manual')} />}
        <Text size="sm" c="dimmed">
          <TimeText instant={at} /> · <bdi dir="ltr">{t('feedback.duration', { duration: durationMs })}</bdi>
        </Text>
      </Group>
      {error !== null && (
        <Text size="sm" dir="auto">
          {error}
        </Text>
      )}
      {httpStatus !== null &&
        (responseExcerpt === '' ? (
          <Text size="xs" c="dimmed">
            {t('feedback.empty_answer')}
          </Text>
        ) : (
          <Code block dir="ltr" className="body-text">
            {responseExcerpt}
          </Code>
        ))}
    </li>
  );
}

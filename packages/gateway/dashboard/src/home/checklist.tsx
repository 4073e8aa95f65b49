import { CheckIcon, ChevronEndIcon } from '@fils/ui';
import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ChecklistJson } from '../../../src/dashboard-api/api-types.ts';
import { usePaths } from '../app/merchant.tsx';
import { type TextKey, useText } from '../app/translate.ts';
import { Section } from '../shared/section.tsx';

interface Step {
  done: boolean;
  key: TextKey;
  /** The page where it is done. */
  to: string;
  optional?: boolean;
}

/** The steps of the documents, ticked from what is stored; each leads to its page. */
export function Checklist({ checklist }: { checklist: ChecklistJson }) {
  const t = useText();
  const to = usePaths();
  const steps: Step[] = [
    { done: checklist.accessCode, key: 'home.step_access_code', to: to.security },
    { done: checklist.phrases, key: 'home.step_phrases', to: to.security },
    { done: checklist.originUrl, key: 'home.step_origin_url', to: to.security },
    { done: checklist.redirectionActive, key: 'home.step_redirection_active', to: to.redirection },
    { done: checklist.responseParameters, key: 'home.step_response_parameters', to: to.redirection },
    { done: checklist.feedbackUrls, key: 'home.step_feedback_urls', to: to.redirection },
    { done: checklist.template, key: 'home.step_template', to: to.templates, optional: true },
    { done: checklist.firstPayment, key: 'home.step_first_payment', to: to.orders },
  ];
  const needed = steps.filter((step) => !step.optional);
  const done = needed.filter((step) => step.done).length;
  const next = steps.find((step) => !step.done && !step.optional);
  return (
    <Section
      title={t('home.todo')}
      description={next === undefined ? t('home.ready') : t('home.todo_text')}
      action={
        <Text size="sm" c="dimmed">
          {t('home.progress', { done, total: needed.length })}
        </Text>
      }
    >
      <ol className="checklist">
        {steps.map((step) => (
          <li key={step.key} data-done={step.done} data-next={step === next}>
            <Link to={step.to}>
              <span className="tick">
                {step.done && <CheckIcon size={16} />}
                <span className="fils-hidden">{t(step.done ? 'home.done' : 'home.open_step')}: </span>
              </span>
              <span className="fils-grow">
                {t(step.key)}
                {step.optional && <span className="optional"> ({t('home.optional')})</span>}
              </span>
              <ChevronEndIcon size={16} />
            </Link>
          </li>
        ))}
      </ol>
    </Section>
  );
}

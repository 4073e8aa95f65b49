import type { ChecklistJson } from '../../../src/dashboard-api/api-types.ts';
import type { Paths } from '../app/paths.ts';
import type { TextKey } from '../app/translate.ts';

/** One step of the documents. */
export interface Step {
  done: boolean;
  key: TextKey;
  /** The page where it is done. */
  to: string;
  optional?: boolean;
}

/** In the documents' order. */
export function stepsOf(checklist: ChecklistJson, to: Paths): Step[] {
  return [
    { done: checklist.accessCode, key: 'home.step_access_code', to: to.security },
    { done: checklist.phrases, key: 'home.step_phrases', to: to.security },
    { done: checklist.originUrl, key: 'home.step_origin_url', to: to.security },
    { done: checklist.redirectionActive, key: 'home.step_redirection_active', to: to.redirection },
    { done: checklist.responseParameters, key: 'home.step_response_parameters', to: to.redirection },
    { done: checklist.feedbackUrls, key: 'home.step_feedback_urls', to: to.redirection },
    { done: checklist.template, key: 'home.step_template', to: to.templates, optional: true },
    { done: checklist.firstPayment, key: 'home.step_first_payment', to: to.orders },
  ];
}

/** How many of the needed steps are done, and the first that is not; none when all is set up. */
export function progressOf(steps: readonly Step[]): { done: number; total: number; next: Step | undefined } {
  const needed = steps.filter((step) => !step.optional);
  return {
    done: needed.filter((step) => step.done).length,
    total: needed.length,
    next: needed.find((step) => !step.done),
  };
}

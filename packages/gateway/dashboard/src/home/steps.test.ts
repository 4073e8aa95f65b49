import { describe, expect, it } from 'vitest';
import type { ChecklistJson } from '../../../src/dashboard-api/api-types.ts';
import { paths } from '../app/paths.ts';
import { progressOf, stepsOf } from './steps.ts';

const done: ChecklistJson = {
  accessCode: true,
  phrases: true,
  originUrl: true,
  redirectionActive: true,
  responseParameters: true,
  feedbackUrls: true,
  template: true,
  firstPayment: true,
};
const progress = (open: Partial<ChecklistJson>) => progressOf(stepsOf({ ...done, ...open }, paths('shop')));

describe('the checklist', () => {
  it('is complete without its optional step', () => {
    expect(progress({})).toEqual({ done: 7, total: 7, next: undefined });
    expect(progress({ template: false })).toEqual({ done: 7, total: 7, next: undefined });
  });

  it('goes on with the first step that is open, in the documents’ order', () => {
    const { done: count, next } = progress({ firstPayment: false, phrases: false, template: false });
    expect([count, next?.key, next?.to]).toEqual([5, 'home.step_phrases', '/m/shop/security-settings']);
  });
});

import type { Tone } from '@fils/ui';
import type { InboxOutcomeName } from '../../../src/backoffice-api/inbox-types.ts';

export const outcomeTones: Readonly<Record<InboxOutcomeName, Tone>> = {
  waiting: 'info',
  applied: 'success',
  nothing_new: 'neutral',
  stale: 'neutral',
  mismatch: 'danger',
  unknown_reference: 'warning',
  failed: 'danger',
};

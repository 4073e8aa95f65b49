import type { ProviderForm, ProviderStateName } from '../providers/api-types.ts';

export type GuideStepId =
  | 'copy_credentials'
  | 'origin_url'
  | 'redirection_active'
  | 'return_and_feedback'
  | 'page_template'
  | 'state'
  | 'published'
  | 'credentials'
  | 'options'
  | 'connection'
  | 'first_return'
  | 'first_feedback'
  | 'first_paid';

/** GET /guide */
export interface GuideJson {
  readonly provider: { readonly id: string; readonly name: string; readonly state: ProviderStateName } | null;
  readonly urls: ProviderForm['urls'];
  readonly steps: readonly {
    readonly id: GuideStepId;
    /** Where it is done. */
    readonly at: 'aps' | 'here' | 'check';
    readonly status: 'done' | 'open' | 'optional';
  }[];
}

import type { MoneyJson } from '../../../src/http/json-types.ts';
import type { ProviderForm } from '../../../src/providers/api-types.ts';

/** A provider as it stands in the form, not saved yet. */
export interface Draft {
  readonly state: ProviderForm['state'];
  readonly published: boolean;
  readonly merchantIdentifier: string;
  readonly accessCode: string;
  /** Undefined keeps the saved one. */
  readonly requestPhrase: string | undefined;
  readonly responsePhrase: string | undefined;
  readonly shaType: ProviderForm['shaType'];
  readonly gatewayUrl: string;
  readonly captureManually: boolean;
  readonly allowSavingMethods: boolean;
  readonly limitsCurrency: string | null;
  readonly minimum: bigint | undefined;
  readonly maximum: bigint | undefined;
  readonly currencies: readonly string[];
  readonly countries: readonly string[];
  readonly messages: ProviderForm['messages'];
  readonly methods: readonly { readonly code: string; readonly enabled: boolean }[];
}

export type EditDraft = (change: Partial<Draft>) => void;

export function draftOf(form: ProviderForm): Draft {
  return {
    state: form.state,
    published: form.published,
    merchantIdentifier: form.merchantIdentifier ?? '',
    accessCode: form.accessCode ?? '',
    requestPhrase: undefined,
    responsePhrase: undefined,
    shaType: form.shaType,
    gatewayUrl: form.gatewayUrl,
    captureManually: form.captureManually,
    allowSavingMethods: form.allowSavingMethods,
    limitsCurrency: form.minimumAmount?.currency ?? form.maximumAmount?.currency ?? null,
    minimum: minor(form.minimumAmount),
    maximum: minor(form.maximumAmount),
    currencies: form.currencies,
    countries: form.countries,
    messages: form.messages,
    methods: form.methods.map(({ code, enabled }) => ({ code, enabled })),
  };
}

/** What differs from the saved provider, as PATCH takes it; undefined when nothing does. */
export function changeOf(form: ProviderForm, draft: Draft): Record<string, unknown> | undefined {
  const saved = draftOf(form);
  const change: Record<string, unknown> = {};
  for (const name of Object.keys(saved) as (keyof Draft)[]) {
    if (name === 'limitsCurrency' || name === 'minimum' || name === 'maximum') continue;
    if (text(draft[name]) !== text(saved[name])) change[name] = draft[name];
  }
  // An emptied secret field says nothing; the saved phrase is replaced only by a new one.
  for (const name of ['requestPhrase', 'responsePhrase'] as const) {
    if (change[name] === '') delete change[name];
  }
  const limits = [limit(draft, draft.minimum), limit(draft, draft.maximum)];
  if (text(limits) !== text([limit(saved, saved.minimum), limit(saved, saved.maximum)])) {
    [change['minimumAmount'], change['maximumAmount']] = limits;
  }
  // The switch follows the state by the server's rule; it is sent along so that what is seen is what is saved.
  if (change['state'] !== undefined) change['published'] = draft.published;
  return Object.keys(change).length === 0 ? undefined : change;
}

function limit(draft: Draft, amount: bigint | undefined) {
  return draft.limitsCurrency === null || amount === undefined
    ? null
    : { amount: amount.toString(), currency: draft.limitsCurrency };
}

function minor(money: MoneyJson | null): bigint | undefined {
  return money === null ? undefined : BigInt(money.amount);
}

function text(value: unknown): string {
  return (
    JSON.stringify(value, (_, member) => (typeof member === 'bigint' ? member.toString() : member)) ?? ''
  );
}

/** What every tab of the form works on. */
export interface FormFields {
  readonly provider: ProviderForm;
  readonly draft: Draft;
  readonly edit: (change: Partial<Draft>) => void;
  readonly errors: Readonly<Record<string, string>>;
  readonly disabled: boolean;
}

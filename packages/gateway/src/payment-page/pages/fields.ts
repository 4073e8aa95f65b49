import type { Html } from '@fils/ui/server';
import { html } from 'hono/html';

interface FieldOptions {
  readonly name: string;
  readonly label: Html | string;
  readonly hint?: Html | string | undefined;
  readonly error?: string | undefined;
  /** The input's further attributes, ready escaped. */
  readonly attributes: Html;
  readonly value?: string | undefined;
  /** Takes the focus when the page opens: the first wrong field. */
  readonly autofocus?: boolean | undefined;
  /** Puts the input into something, for example beside the brand's mark. */
  readonly around?: ((input: Html) => Html) | undefined;
  readonly className?: string | undefined;
}

/** A labelled input with its hint and error, tied together for screen readers. */
export function field({
  name,
  label,
  hint,
  error,
  attributes,
  value,
  autofocus,
  around,
  className,
}: FieldOptions): Html {
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  const input = html`<input class="input" id="${name}" name="${name}" value="${value ?? ''}" ${attributes}${
    describedBy === '' ? '' : html` aria-describedby="${describedBy}"`
  }${error === undefined ? '' : html` aria-invalid="true"`}${autofocus ? html` autofocus` : ''}>`;
  return html`<div class="field container ${className ?? ''}">
<label for="${name}">${label}</label>
${hint === undefined ? '' : html`<span class="hint" id="${name}-hint">${hint}</span>`}
${around === undefined ? input : around(input)}
${error === undefined ? '' : html`<span class="field-error" id="${name}-error">${error}</span>`}
</div>`;
}

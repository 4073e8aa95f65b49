/** The form that takes the shopper to the payment page. */
export interface RedirectForm {
  /** Where the browser posts it. */
  action: string;
  method: 'post';
  fields: Record<string, string>;
  /** Ready HTML, escaped; see `RedirectFormHtml`. */
  html(options?: RedirectFormHtml): string;
}

export interface RedirectFormHtml {
  /** With the page's CSP nonce the form submits itself; without one it waits for its button. */
  nonce?: string;
  /** The button's text. */
  submitLabel?: string;
  /** Language of the button's text when `submitLabel` is not given: en, ar, fr, it, lt. */
  language?: string;
}

const labels: Readonly<Record<string, string>> = {
  en: 'Continue to payment',
  ar: 'المتابعة إلى الدفع',
  fr: 'Continuer vers le paiement',
  it: 'Continua al pagamento',
  lt: 'Tęsti mokėjimą',
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

function labelOf(options: RedirectFormHtml): string {
  if (options.submitLabel !== undefined) return options.submitLabel;
  const language = options.language ?? 'en';
  return (Object.hasOwn(labels, language) ? labels[language] : undefined) ?? 'Continue to payment';
}

/**
 * The button is always there, so that the form works without JavaScript. The page must not be framed, hence the
 * target. A member named "submit" would hide the form's own method, hence the prototype's.
 */
function formHtml(form: RedirectForm, options: RedirectFormHtml): string {
  const inputs = Object.entries(form.fields).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  const script =
    options.nonce === undefined
      ? ''
      : `\n<script nonce="${escapeHtml(options.nonce)}">HTMLFormElement.prototype.submit.call(document.getElementById('aps-redirect'));</script>`;
  return `<form id="aps-redirect" method="post" action="${escapeHtml(form.action)}" accept-charset="utf-8" target="_top">
${inputs.join('\n')}
<button type="submit">${escapeHtml(labelOf(options))}</button>
</form>${script}`;
}

export function redirectFormOf(action: string, fields: Record<string, string>): RedirectForm {
  const form: RedirectForm = {
    action,
    method: 'post',
    fields,
    html: (options = {}) => formHtml(form, options),
  };
  return form;
}

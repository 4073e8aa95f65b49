import type { Html } from '@fils/ui/server';
import { html } from 'hono/html';
import type { WayBack } from './views.ts';

/**
 * The form's address and fields. A form sent by GET loses the query of its address, so the address's own parameters
 * become fields before the answer's.
 *
 * @throws TypeError when the address is not an absolute http or https one (`javascript:` would run on a click)
 */
export function wayBackTarget({ action, method = 'post', fields }: WayBack): {
  action: string;
  fields: readonly (readonly [string, string])[];
} {
  const url = new URL(action);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError('The way back is not an http or https address.');
  const answer = Object.entries(fields);
  if (method === 'post') return { action: url.href, fields: answer };
  const own = [...url.searchParams].filter(([name]) => !(name in fields));
  url.search = '';
  return { action: url.href, fields: [...own, ...answer] };
}

export function backFields(fields: readonly (readonly [string, string])[]): Html {
  return html`${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}

/** A button back to the merchant. */
export function backForm(back: WayBack, label: string): Html {
  const target = wayBackTarget(back);
  return html`<form method="${back.method ?? 'post'}" action="${target.action}">
${backFields(target.fields)}
<button class="button button-primary button-block" type="submit">${label}</button>
</form>`;
}

export function merchantHost(action: string): string {
  return new URL(action).host;
}

/** A control of a form: what it is called, what it holds, what kind it is. */
interface Control {
  name: string;
  value: string;
  kind: string;
}

/** A form as text browsers see it. */
export interface Form {
  action: URL;
  method: string;
  controls: Control[];
}

/** A page as text browsers see it: no script, no style. */
export interface Page {
  url: URL;
  status: number;
  html: string;
  contentType: string;
  forms: Form[];
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const unescaped = (text: string): string =>
  text.replace(/&(#[xX][0-9a-fA-F]+|#[0-9]+|[a-zA-Z]+);/g, (whole, entity: string) => {
    if (!entity.startsWith('#')) return named[entity] ?? whole;
    const hex = entity[1] === 'x' || entity[1] === 'X';
    return String.fromCodePoint(Number.parseInt(entity.slice(hex ? 2 : 1), hex ? 16 : 10));
  });

/** One attribute of a tag; undefined when it is not there, '' when it has no value. */
function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+)))?(?=[\\s/>])`, 'i').exec(
    tag,
  );
  return found === null ? undefined : unescaped(found[1] ?? found[2] ?? found[3] ?? '');
}

function formsIn(html: string, base: URL): Form[] {
  const forms: Form[] = [];
  for (const match of html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form\s*>/gi)) {
    const [text] = match;
    const opening = /^<form\b[^>]*>/i.exec(text)?.[0] ?? '';
    const controls: Control[] = [];
    for (const [tag] of text.matchAll(/<(?:input|button|textarea|select)\b[^>]*>/gi)) {
      const element = /^<(\w+)/.exec(tag)?.[1]?.toLowerCase() ?? '';
      const kind = attribute(tag, 'type')?.toLowerCase() ?? (element === 'button' ? 'submit' : 'text');
      const name = attribute(tag, 'name');
      if (name === undefined || attribute(tag, 'disabled') !== undefined) continue;
      if ((kind === 'checkbox' || kind === 'radio') && attribute(tag, 'checked') === undefined) continue;
      controls.push({ name, kind, value: attribute(tag, 'value') ?? '' });
    }
    forms.push({
      action: new URL(attribute(opening, 'action') ?? '', base),
      method: (attribute(opening, 'method') ?? 'get').toUpperCase(),
      controls,
    });
  }
  return forms;
}

/**
 * Somebody's shopper: reads pages and forms over real HTTP, as a text browser or another project's end-to-end test does.
 * Nothing here comes from the gateway; what it can do, any client can.
 */
export class Walker {
  /** Addresses that were opened, in order, redirects included. */
  readonly trail: string[] = [];

  async open(
    address: string | URL,
    fields?: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Page> {
    let url = new URL(address);
    let body = fields === undefined ? undefined : new URLSearchParams(fields).toString();
    for (let hops = 0; hops < 10; hops++) {
      this.trail.push(url.href);
      const response = await fetch(url, {
        redirect: 'manual',
        headers: {
          ...headers,
          ...(body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
        },
        ...(body === undefined ? {} : { method: 'POST', body }),
      });
      const location = response.headers.get('location');
      const moved = response.status >= 300 && response.status < 400;
      if (moved !== (location !== null)) throw new Error(`HTTP ${response.status} with Location ${location}`);
      if (location === null) {
        const html = await response.text();
        const contentType = response.headers.get('content-type') ?? '';
        return { url, status: response.status, html, contentType, forms: formsIn(html, url) };
      }
      await response.arrayBuffer();
      url = new URL(location, url);
      body = undefined;
    }
    throw new Error(`Too many redirects: ${this.trail.join(' → ')}`);
  }

  /** Fills the form that has the button (or leads to the address) and sends it. */
  press(
    page: Page,
    wanted: { button: string } | { to: string },
    typed: Readonly<Record<string, string>> = {},
  ): Promise<Page> {
    const isButton = ({ kind, value }: Control) =>
      'button' in wanted && kind === 'submit' && value === wanted.button;
    const form = page.forms.find((one) =>
      'button' in wanted ? one.controls.some(isButton) : one.action.href.startsWith(wanted.to),
    );
    if (form === undefined)
      throw new Error(`No form for ${JSON.stringify(wanted)} on ${page.url}: ${page.html.slice(0, 2000)}`);
    const sent: Record<string, string> = {};
    for (const control of form.controls) {
      if (control.kind !== 'submit' || isButton(control)) sent[control.name] = control.value;
    }
    Object.assign(sent, typed);
    if (form.method === 'POST') return this.open(form.action, sent, { Origin: page.url.origin });
    const target = new URL(form.action);
    for (const [name, value] of Object.entries(sent)) target.searchParams.append(name, value);
    return this.open(target);
  }

  /** Pays on the hosted page with a card, through 3-D Secure when it is asked for, up to the way back. */
  async pay(page: Page, card: Readonly<Record<string, string>>): Promise<Page> {
    const next = await this.press(page, { button: 'pay' }, card);
    const asked = next.forms.some((form) => form.controls.some(({ name }) => name === 'otp'));
    return asked ? this.press(next, { button: 'approve' }, { otp: '12345' }) : next;
  }
}

/** Cards of the sandbox's documentation. */
export const cards = {
  visa: typed('4005550000000001', '123'),
  mastercard: typed('5123456789012346', '123'),
  visaThreeDs: typed('4557012345678902', '123'),
  mada: typed('5297412542005689', '350'),
  declined: typed('4916783391760242', '123'),
  uncertain: typed('4556437649762022', '123'),
} as const;

function typed(number: string, code: string) {
  return {
    card_number: number,
    expiry_date: '05/30',
    card_security_code: code,
    card_holder_name: 'Layla Haddad',
  };
}

/** A form as a browser without script sees it. */
export interface PageForm {
  /** Absolute. */
  action: string;
  method: 'get' | 'post';
  /** What would be sent: inputs that have a name, ticked boxes, chosen options; not the buttons. */
  fields: Record<string, string>;
  /** Buttons that send the form, with what each adds. */
  buttons: { name: string; value: string; text: string }[];
}

/** A page that was reached. */
export interface FormPage {
  url: string;
  status: number;
  html: string;
  headers: Headers;
  forms: PageForm[];
}

export interface FormClientOptions {
  /** Answers requests in-process for these origins; everything else goes over the network. */
  serve?: Readonly<Record<string, (request: Request) => Response | Promise<Response>>>;
  /** Sent with each form that is posted, as a browser does. Default: the origin of the page that held the form. */
  origin?: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (entities[name] ?? whole);
  });

function attributesOf(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', quoted, single, bare] of tag.matchAll(
    /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g,
  )) {
    attributes[name.toLowerCase()] = decoded(quoted ?? single ?? bare ?? '');
  }
  return attributes;
}

const textOf = (html: string): string =>
  decoded(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

function formOf(tag: string, content: string, base: string): PageForm {
  const attributes = attributesOf(tag);
  const form: PageForm = {
    action: new URL(attributes['action'] ?? '', base).href,
    method: attributes['method']?.toLowerCase() === 'post' ? 'post' : 'get',
    fields: {},
    buttons: [],
  };
  for (const [, kind = '', rest = '', , inner = ''] of content.matchAll(
    /<(input|button|select|textarea)\b([^>]*)>((?:([\s\S]*?)<\/\1>)?)/gi,
  )) {
    const control = attributesOf(rest);
    const { name = '', type = '', value = '' } = control;
    if ('disabled' in control) continue;
    if (kind.toLowerCase() === 'button') {
      if (type !== 'button' && type !== 'reset') form.buttons.push({ name, value, text: textOf(inner) });
    } else if (name === '') {
      // A control without a name is not sent.
    } else if (kind.toLowerCase() === 'input') {
      if (type === 'submit') form.buttons.push({ name, value, text: value });
      else if (!/^(?:checkbox|radio)$/.test(type) || 'checked' in control) {
        form.fields[name] = /^(?:checkbox|radio)$/.test(type) ? value || 'on' : value;
      }
    } else if (kind.toLowerCase() === 'select') {
      const options = [...inner.matchAll(/<option\b([^>]*)>/gi)].map(([, option = '']) =>
        attributesOf(option),
      );
      form.fields[name] = (options.find((option) => 'selected' in option) ?? options[0])?.['value'] ?? '';
    } else {
      form.fields[name] = decoded(inner);
    }
  }
  return form;
}

/** The forms of a page, in order. */
export function formsOf(html: string, url: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gi)].map(([, tag = '', content = '']) =>
    formOf(tag, content, url),
  );
}

/**
 * Walks pages as a browser without script: follows redirects, keeps cookies, reads forms, sends them. For tests of a
 * checkout: post the payment form, fill the card form, press the buttons, see what comes back.
 */
export class FormClient {
  readonly #options: FormClientOptions;
  readonly #cookies = new Map<string, Map<string, string>>();

  constructor(options: FormClientOptions = {}) {
    this.#options = options;
  }

  async #send(request: Request): Promise<Response> {
    const { origin } = new URL(request.url);
    const jar = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, jar);
    if (jar.size > 0)
      request.headers.set('Cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const serve = this.#options.serve?.[origin];
    const response = serve ? await serve(request) : await fetch(request);
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (at > 0) jar.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
    }
    return response;
  }

  /** Loads a page; redirects are followed as browsers do. */
  async open(url: string, init: RequestInit = {}): Promise<FormPage> {
    let target = url;
    let request = new Request(target, { ...init, redirect: 'manual' });
    for (let hop = 0; hop < 20; hop++) {
      const response = await this.#send(request);
      const location = response.headers.get('Location');
      if (location === null || response.status < 300 || response.status > 399) {
        const html = await response.text();
        const { status, headers } = response;
        return { url: target, status, html, headers, forms: formsOf(html, target) };
      }
      target = new URL(location, target).href;
      const keep = response.status === 307 || response.status === 308;
      request = new Request(target, keep ? { ...init, redirect: 'manual' } : { redirect: 'manual' });
    }
    throw new Error(`More than 20 redirects, the last one to ${target}`);
  }

  /** Sends fields as a browser sends a form. */
  async post(
    url: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<FormPage> {
    return this.open(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  }

  /**
   * Fills a form of a page and sends it.
   *
   * @param options.button the button pressed: its value, or its name and value
   * @param options.form which form; default: the first that has the button, else the first
   */
  async submit(
    page: FormPage,
    values: Readonly<Record<string, string>> = {},
    options: { button?: string; form?: (form: PageForm) => boolean } = {},
  ): Promise<FormPage> {
    const { button, form: wanted } = options;
    const hasButton = (form: PageForm) => form.buttons.some((one) => one.value === button);
    const form = page.forms.find(wanted ?? (button === undefined ? () => true : hasButton));
    if (form === undefined)
      throw new Error(`There is no such form on ${page.url}:\n${textOf(page.html).slice(0, 500)}`);
    const pressed = form.buttons.find((one) => one.value === button);
    if (button !== undefined && pressed === undefined) throw new Error(`The form has no button "${button}".`);
    const fields = {
      ...form.fields,
      ...values,
      ...(pressed === undefined || pressed.name === '' ? {} : { [pressed.name]: pressed.value }),
    };
    if (form.method === 'get') {
      const target = new URL(form.action);
      target.search = new URLSearchParams(fields).toString();
      return this.open(target.href);
    }
    const origin = this.#options.origin ?? new URL(page.url).origin;
    return this.post(form.action, fields, { Origin: origin });
  }
}

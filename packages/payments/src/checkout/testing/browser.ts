import type { TestPayments } from '../../testing/index.ts';

export interface Shown {
  status: number;
  headers: Headers;
  html: string;
  /** The page's words, without markup. */
  text: string;
}

/** A browser without script: gets pages, posts forms. */
export function shopper(test: TestPayments, headers: Record<string, string> = {}) {
  async function open(path: string, init: RequestInit = {}): Promise<Shown> {
    const response = await test.payments.fetch(
      new Request(new URL(path, 'http://localhost:4100'), {
        ...init,
        headers: { ...headers, ...(init.headers as Record<string, string>) },
        redirect: 'manual',
      }),
    );
    const html = await response.text();
    return { status: response.status, headers: response.headers, html, text: plainText(html) };
  }
  return {
    open,
    submit: (path: string, fields: Record<string, string>) =>
      open(path, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
  };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function plainText(html: string): string {
  return html
    .replace(/<(script|style|noscript)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(#?\w+);/g, (all, name: string) => entities[name] ?? all)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The values of the radio buttons on a page. */
export const choices = (html: string): string[] =>
  [...html.matchAll(/<input type="radio"[^>]* value="([^"]+)"/g)].map((match) => match[1] ?? '');

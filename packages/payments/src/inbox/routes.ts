import { decodeBody, decodeQuery, MalformedMessage, type WireMessage } from '@fils/aps';
import { createTranslator } from '@fils/ui/languages';
import { clientIpHeader, detectLanguage, type PageEnv, Problem, page, readBytes } from '@fils/ui/server';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import inboxCatalogue from '../../languages/inbox.ts';
import { assetAddress } from '../checkout/assets.ts';
import { stateIcon } from '../checkout/parts.ts';
import type { PaymentsContext } from '../context.ts';
import type { Inbox, Received } from './receive.ts';

/** Ten times the largest message that the protocol allows. */
const mostBytes = 128 * 1024;

const readable =
  /^(?:application\/(?:x-www-form-urlencoded|(?:[\w.-]+\+)?json|(?:[\w.-]+\+)?xml|octet-stream)|text\/(?:plain|xml|json))\s*(?:;|$)/i;

const from = (c: Context) => c.req.header(clientIpHeader) ?? 'unknown';

/**
 * Where the gateway calls us itself. Mounted before everything that is for browsers: nobody looks at these answers,
 * and the headers of a page would cost as much as checking the message.
 */
export function webhookRoutes(context: PaymentsContext, inbox: Inbox): Hono {
  const app = new Hono();
  app.post('/payment/aps/webhook', async (c) => {
    c.header('Cache-Control', 'no-store');
    const message = await decodedBody(c);
    let received: Received;
    try {
      received = await inbox.receive('webhook', message, c.req.header('content-type') ?? null, from(c));
    } catch (error) {
      context.log.error({ err: error }, 'a message could not be stored');
      const problem = new Problem(503, 'not_stored', 'The message could not be stored. Send it again.');
      return problem.response({ 'Retry-After': '10' });
    }
    if (received.kept) return c.body(null, 200);
    if (received.reason === 'no_response_code') {
      throw new Problem(400, 'no_response_code', 'The message has no response_code.', {
        field: 'response_code',
      });
    }
    // One sentence for every reason: who forges learns nothing.
    throw new Problem(403, 'not_verified', 'The signature does not belong to this message.');
  });
  app.all('/payment/aps/webhook', () =>
    new Problem(
      405,
      'method_not_allowed',
      'Amazon Payment Services sends its feedback here by POST.',
    ).response({
      Allow: 'POST',
    }),
  );
  return app;
}

/** Where the gateway sends the shopper's browser back. */
export function returnRoutes(context: PaymentsContext, inbox: Inbox): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.on(['GET', 'POST'], '/payment/aps/return/:token?', detectLanguage(), async (c) => {
    c.header('Cache-Control', 'no-store');
    const token = statusTokenOf(c.req.param('token'));
    let message: WireMessage | undefined;
    try {
      message = await returnedMessage(c);
    } catch (error) {
      if (error instanceof MalformedMessage || (error instanceof Problem && error.status < 500)) {
        return answer(c, 400, 'malformed', token);
      }
      throw error;
    }
    if (message === undefined)
      return token === undefined ? answer(c, 404, 'unknown', undefined) : toStatus(c, token);
    let received: Received;
    try {
      received = await inbox.receive('return', message, c.req.header('content-type') ?? null, from(c));
    } catch (error) {
      context.log.error({ err: error }, 'a return could not be stored');
      return answer(c, 503, 'later', token);
    }
    if (!received.kept) {
      return received.reason === 'no_response_code'
        ? answer(c, 400, 'malformed', token)
        : answer(c, 403, 'refused', token);
    }
    // The signed message knows better than the address which payment it is about.
    const status = received.statusToken ?? token;
    return status === undefined ? answer(c, 404, 'unknown', undefined) : toStatus(c, status);
  });
  app.all('/payment/aps/return/:token?', () =>
    new Problem(405, 'method_not_allowed', 'The shopper comes back here by GET or POST.').response({
      Allow: 'GET, POST',
    }),
  );
  return app;
}

async function decodedBody(c: Context): Promise<WireMessage> {
  return decoded(c, await bodyOf(c));
}

/** The bytes, read once. A length that was told and is small lets the server hand them over without a stream. */
async function bodyOf(c: Context): Promise<Uint8Array> {
  const told = Number(c.req.header('content-length') ?? Number.NaN);
  if (!(told <= mostBytes)) return readBytes(c.req.raw, mostBytes);
  const bytes = new Uint8Array(await c.req.raw.arrayBuffer());
  if (bytes.length > mostBytes) throw new Problem(413, 'too_large', 'The body is longer than it said.');
  return bytes;
}

function decoded(c: Context, raw: Uint8Array): WireMessage {
  const type = c.req.header('content-type') ?? null;
  if (type !== null && !readable.test(type)) {
    throw new Problem(415, 'unsupported_media_type', 'Send a urlencoded form, JSON or XML.');
  }
  try {
    return decodeBody(raw, type, { maxBytes: mostBytes });
  } catch (error) {
    if (error instanceof MalformedMessage) throw new Problem(400, 'malformed_message', error.message);
    throw error;
  }
}

/** The members of a return; undefined when the account sends none. */
async function returnedMessage(c: Context): Promise<WireMessage | undefined> {
  if (c.req.method === 'GET') {
    const { searchParams } = new URL(c.req.url);
    // Ours, and not part of the message: the language somebody chose on the page that explains a refusal.
    searchParams.delete('lang');
    return searchParams.size === 0 ? undefined : decodeQuery(searchParams);
  }
  const raw = await bodyOf(c);
  return raw.length === 0 ? undefined : decoded(c, raw);
}

const statusTokenOf = (token: string | undefined): string | undefined =>
  token !== undefined && /^[A-Za-z0-9_-]{20,64}$/.test(token) ? token : undefined;

/** 303, so that a browser that came by POST asks by GET, and reloading sends nothing again. No cookie is needed. */
function toStatus(c: Context, token: string): Response {
  return c.redirect(`/payment/status/${token}`, 303);
}

function answer(
  c: Context<PageEnv>,
  status: 400 | 403 | 404 | 503,
  kind: 'refused' | 'malformed' | 'unknown' | 'later',
  token: string | undefined,
): Promise<Response> {
  const language = c.get('language');
  const t = createTranslator(inboxCatalogue, language);
  const title = t(`inbox.${kind}.title`);
  const link =
    token === undefined
      ? ''
      : html`<p><a class="button button-quiet" href="/payment/status/${token}">${t('inbox.status')}</a></p>`;
  return page(c, {
    title,
    language,
    status,
    styles: [assetAddress('checkout.css')],
    body: html`<div class="card stack result">${stateIcon('attention', 'neutral')}
<h1>${title}</h1><p class="muted">${t(`inbox.${kind}.text`)}</p>${link}</div>`,
  });
}

import {
  decodeBody,
  decodeQuery,
  explainSignature,
  FilsApsError,
  type MessageValue,
  shaTypes,
  type WireMessage,
} from '@fils/aps';
import { Problem, readJson } from '@fils/ui/server';
import { Hono } from 'hono';
import { z } from 'zod';
import { maskedMembers, messageById } from '../messages/log.ts';
import { getSecuritySettings } from '../settings/security.ts';
import type { ExplanationJson, MessageListJson, ShaTypeJson } from './api-types.ts';
import { type DashboardParts, type MerchantEnv, needs } from './environment.ts';
import { messageJson } from './json.ts';
import { recentMessages } from './messages.ts';
import { notFound, pathId } from './query.ts';

const question = z.strictObject({
  /** A message as JSON, XML, form, query string or a whole return address. */
  text: z.string().min(1, 'Paste a message.').max(65_536),
  /** Requests are signed with the request phrase; answers, returns and feedback with the response phrase. */
  phrase: z.enum(['request', 'response']),
  /** Default: what the account is set to. */
  shaType: z.enum(shaTypes as unknown as [ShaTypeJson, ...ShaTypeJson[]]).optional(),
  /** The string to sign as the other side built it. */
  theirString: z.string().max(65_536).optional(),
});

/** Why does a signature not fit? Nothing that is asked here is stored. */
export function explainRoutes(parts: DashboardParts): Hono<MerchantEnv> {
  const { context } = parts;
  const app = new Hono<MerchantEnv>();

  app.get('/messages', async (c) => {
    const messages = await recentMessages(context, c.get('merchant').id);
    const answer: MessageListJson = { messages: messages.map(messageJson) };
    return c.json(answer);
  });

  app.get('/messages/:id', async (c) => {
    const message = await messageById(context, pathId(c, 'message'));
    const owner = message?.merchantId;
    if (message === undefined || (owner !== undefined && owner !== c.get('merchant').id)) {
      throw notFound('message');
    }
    return c.json(messageJson(message));
  });

  app.post('/', needs('explain'), async (c) => {
    const { text, phrase, theirString, shaType: asked } = await readJson(c, question);
    const message = readMessage(text);
    const settings = await getSecuritySettings(context, c.get('merchant').id);
    const { requestPhrase, responsePhrase } = settings;
    const [own, other] =
      phrase === 'request' ? [requestPhrase, responsePhrase] : [responsePhrase, requestPhrase];
    if (own === '') {
      throw new Problem(409, 'no_phrase', `Enter the SHA ${phrase} phrase in Security Settings first.`);
    }
    const shaType = asked ?? settings.shaType;
    const explanation = explainSignature(
      message,
      { phrase: own, shaType, allowSha1: true },
      { otherPhrase: other, ...(theirString ? { theirString } : {}) },
    );
    const answer: ExplanationJson = {
      members: Object.entries(maskedMembers(message)).map(([name, value]) => [name, shown(value)]),
      phrase,
      shaType,
      matches: explanation.matches,
      variant: explanation.variant ?? null,
      expected: explanation.expected,
      received: explanation.received ?? null,
      stringToSign: explanation.stringToSign,
      hints: explanation.hints.map(({ code, sentence }) => ({ code, sentence })),
      difference:
        explanation.difference === undefined
          ? null
          : { ...explanation.difference, member: explanation.difference.member ?? null },
      sameString: Boolean(theirString) && explanation.difference === undefined,
    };
    return c.json(answer);
  });

  return app;
}

/** @throws Problem 422 `unreadable_message` naming the field `text` */
function readMessage(text: string): WireMessage {
  const trimmed = text.trim();
  try {
    const message = /^https?:\/\//i.test(trimmed)
      ? decodeQuery(new URL(trimmed).searchParams)
      : decodeBody(new TextEncoder().encode(trimmed.replace(/^\?/, '')), null);
    if (Object.keys(message).length > 0) return message;
  } catch (error) {
    if (!(error instanceof FilsApsError) && !(error instanceof TypeError)) throw error;
    throw new Problem(422, 'unreadable_message', error.message, { field: 'text', cause: error });
  }
  throw new Problem(422, 'unreadable_message', 'No members were found in this text.', { field: 'text' });
}

function shown(value: MessageValue): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? JSON.stringify(value, digits) : String(value);
}

const digits = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);

import { encodeJson, type FilsApsError, MalformedMessage, MessageTooLarge } from '@fils/aps';
import { clientIpHeader } from '@fils/ui/server';
import { Hono } from 'hono';
import type { GatewayContext } from '../context.ts';
import { answerMembers, signedAnswer } from '../messages/answer.ts';
import { type AcceptedMessage, examine, type RefusedMessage } from '../messages/examine.ts';
import { logMessages } from '../messages/log.ts';
import { readMessage } from '../messages/read.ts';
import { checkStatus } from './check-status.ts';
import { runMaintenance } from './maintenance.ts';

const path = '/FortAPI/paymentApi';

/** The payment API. Every answer to a POST is HTTP 200 (open question 16); clients take 400 and above for a lost answer. */
export function paymentApiRoutes(context: GatewayContext): Hono {
  const app = new Hono();
  for (const address of [path, `${path}/`]) {
    app.post(address, (c) => answer(context, c.req.raw));
    app.all(address, (c) => c.text('Method Not Allowed', 405, { Allow: 'POST' }));
  }
  return app;
}

async function answer(context: GatewayContext, request: Request): Promise<Response> {
  const contentType = request.headers.get('Content-Type') ?? undefined;
  try {
    const message = await readMessage(request, 'json');
    const examined = await examine(context, path, message, {
      origin: undefined,
      referer: undefined,
      ip: request.headers.get(clientIpHeader) ?? undefined,
    });
    const members = examined.accepted
      ? await perform(context, examined, contentType)
      : await refuse(context, examined, contentType, message);
    return json(members);
  } catch (error) {
    if (!(error instanceof MalformedMessage || error instanceof MessageTooLarge)) throw error;
    return unreadable(context, error, contentType);
  }
}

type Members = Parameters<typeof encodeJson>[0];

/** Open question 22. */
function json(members: Members): Response {
  return new Response(encodeJson(members), {
    headers: { 'Content-Type': 'application/json;charset=UTF-8', 'Cache-Control': 'no-store' },
  });
}

/** Operation, answer and log commit together: what was answered has happened, and the other way round. */
async function perform(
  context: GatewayContext,
  accepted: AcceptedMessage,
  contentType: string | undefined,
): Promise<Members> {
  const { message, credentials, note } = accepted;
  const result = await context.database.tx(async (trx) => {
    const done =
      accepted.operation.id === 'CHECK_STATUS'
        ? { ...(await checkStatus(trx, accepted)), done: false }
        : await runMaintenance(context, accepted);
    const members = signedAnswer(done.members, credentials.responseKey);
    const entry = { merchantId: credentials.merchant.id, orderId: done.order?.id, endpoint: path };
    await logMessages(context, trx, [
      { ...entry, direction: 'in', contentType, members: message, verified: true, note },
      {
        ...entry,
        direction: 'out',
        contentType: 'application/json',
        members,
        responseCode: done.responseCode,
      },
    ]);
    return { members, done: done.done };
  });
  if (result.done) context.poke.feedback();
  return result.members;
}

async function refuse(
  context: GatewayContext,
  refused: RefusedMessage,
  contentType: string | undefined,
  message: Members,
): Promise<Members> {
  const { credentials, responseCode, verified, note } = refused;
  const members = signedAnswer(answerMembers(refused.echo, responseCode), credentials?.responseKey);
  const entry = { merchantId: credentials?.merchant.id, endpoint: path };
  await logMessages(context, context.database.db, [
    { ...entry, direction: 'in', contentType, members: message as never, verified, note, responseCode },
    { ...entry, direction: 'out', contentType: 'application/json', members, responseCode },
  ]);
  return members;
}

async function unreadable(
  context: GatewayContext,
  error: FilsApsError,
  contentType: string | undefined,
): Promise<Response> {
  const responseCode = '00073';
  const members = answerMembers({}, responseCode);
  await logMessages(context, context.database.db, [
    { direction: 'in', endpoint: path, contentType, members: {}, note: error.message, responseCode },
    { direction: 'out', endpoint: path, contentType: 'application/json', members, responseCode },
  ]);
  return json(members);
}

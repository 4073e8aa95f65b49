import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';
import { expect, it, vi } from 'vitest';
import { newEndpointSchema } from '../events/routes.ts';
import { eventBody } from '../events/send.ts';
import { newPaymentSchema } from '../payments/input.ts';
import { captureSchema, refundSchema } from '../payments/operation-routes.ts';
import { paymentResource } from '../payments/resource.ts';
import { eventTypes } from '../transactions/events.ts';
import { problemSchema } from './app.ts';
import { apiScopes } from './keys.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../../../docs/reference/${name}`, import.meta.url), 'utf8');
const restApi = read('rest-api.md');
const events = read('events.md');

/** The text of a fenced block, by what stands after its fence. */
function block(document: string, info: string): string {
  const found = new RegExp(`\`\`\`${info}\n([\\s\\S]*?)\n\`\`\``).exec(document)?.[1];
  if (found === undefined) throw new Error(`There is no block "${info}".`);
  return found;
}

it.each([
  ['NewPayment', newPaymentSchema],
  ['Payment', paymentResource],
  ['CaptureRequest', captureSchema],
  ['RefundRequest', refundSchema],
  ['NewEventEndpoint', newEndpointSchema],
  ['Problem', problemSchema],
])('the example of %s is one', (name, schema) => {
  const example = JSON.parse(block(restApi, `json ${name}`));
  expect(schema.parse(example)).toEqual(example);
});

it('names every scope and every type of event', () => {
  for (const scope of apiScopes) expect(restApi).toContain(`\`${scope}\``);
  for (const type of eventTypes) expect(events).toContain(`| \`${type}\` |`);
});

it('shows an event that verifies, written as it is sent', () => {
  const body = block(events, 'json event');
  const headers = Object.fromEntries(
    block(events, 'text headers')
      .split('\n')
      .map((line) => line.split(': ')),
  );
  const secret = /`(whsec_[^`]{20,})`/.exec(events)?.[1] ?? '';
  vi.useFakeTimers({ now: Number(headers['webhook-timestamp']) * 1000 });
  try {
    const event = new Webhook(secret).verify(body, headers) as {
      type: string;
      timestamp: string;
      data: Record<string, unknown>;
    };
    expect(eventBody({ type: event.type, data: event.data, created_at: new Date(event.timestamp) })).toBe(
      body,
    );
  } finally {
    vi.useRealTimers();
  }
});

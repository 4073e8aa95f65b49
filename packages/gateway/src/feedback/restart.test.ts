import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSecretKey, testClock } from '@fils/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createGateway } from '../server.ts';
import { Checkout } from '../testing/checkout.ts';
import { seedMerchant, TestMerchant } from '../testing/merchant.ts';
import { type Receiver, startReceiver } from '../testing/receiver.ts';
import { claimDue } from './claim.ts';

let folder: string;
let receiver: Receiver;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fils-gateway-'));
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.close();
  await rm(folder, { recursive: true, force: true });
});

it('sends after a restart what was due before it, also what a dead worker had taken', async () => {
  const seed = seedMerchant({ redirection: { directFeedbackUrl: `${receiver.url}/direct` } });
  const clock = testClock('2026-11-22T08:00:00Z');
  const options = {
    listen: false,
    data: { directory: join(folder, 'data') },
    secretKey: generateSecretKey(),
    clock,
  };
  receiver.answers = [new Response('', { status: 503 })];
  const first = await createGateway({ ...options, seed: { merchants: [seed] } });
  await new Checkout(new TestMerchant(first, seed)).buy();
  await first.idle();
  expect(receiver.requests).toHaveLength(1);
  clock.advance({ seconds: 10 });
  // What a process killed in the middle of a delivery leaves behind.
  expect(await claimDue(first.context, 10)).toHaveLength(1);
  await first.close();

  receiver.answers = [new Response('')];
  const second = await createGateway(options);
  await second.idle();
  expect(receiver.requests).toHaveLength(2);
  expect(receiver.requests[1]?.body).toBe(receiver.requests[0]?.body);
  await second.close();
}, 120_000);

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type NewOrder, openOrders } from './orders.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fils-shop-'));
  file = join(folder, 'data', 'orders.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const dallah: NewOrder = {
  productId: 'dallah',
  quantity: 1,
  amount: '24900',
  currency: 'AED',
  email: 'a@b.co',
  language: 'en',
};

describe('orders', () => {
  it('are there again after a restart, and numbers go on', async () => {
    const before = await openOrders(file);
    const order = await before.create(dallah);
    await before.update(order.id, { state: 'paid', paymentId: 'p1' });
    const after = await openOrders(file);
    expect(after.byId(order.id)).toMatchObject({ number: 'D-1001', state: 'paid' });
    expect(after.byPayment('p1', 'nothing')?.id).toBe(order.id);
    expect((await after.create(dallah)).number).toBe('D-1002');
  });

  it('are in the file when a change resolves, also among many at once', async () => {
    const orders = await openOrders(file);
    const made = await Promise.all(Array.from({ length: 20 }, () => orders.create(dallah)));
    await Promise.all(made.map((order) => orders.update(order.id, { state: 'waiting' })));
    const kept = JSON.parse(await readFile(file, 'utf8'));
    expect(kept.orders.length).toBe(20);
    expect(kept.orders.every((order: { state: string }) => order.state === 'waiting')).toBe(true);
    expect(new Set(made.map(({ number }) => number)).size).toBe(20);
    expect(new Set(made.map(({ paymentKey }) => paymentKey)).size).toBe(20);
  });

  it('are not begun anew over a file that cannot be read', async () => {
    await (await openOrders(file)).create(dallah);
    await writeFile(file, '{"nextNumber":');
    await expect(openOrders(file)).rejects.toThrow(file);
  });

  it('live in memory without a file', async () => {
    const orders = await openOrders(undefined);
    expect(orders.byId((await orders.create(dallah)).id)?.state).toBe('new');
  });
});

import { findPostgres, type PostgresServer, startPostgres } from '@fils/database/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway, type Gateway, type GatewayOptions } from '../server.ts';
import { Checkout } from '../testing/checkout.ts';
import { seedMerchant, TestMerchant } from '../testing/merchant.ts';
import { type Receiver, startReceiver } from '../testing/receiver.ts';
import { orderDetail } from './detail.ts';
import { searchOrders } from './search.ts';

const bin = findPostgres();
let postgres: PostgresServer | undefined;

async function postgresUrl(): Promise<string> {
  postgres ??= await startPostgres(bin ?? '');
  return postgres.url;
}

afterAll(() => postgres?.stop());

function suite(name: string, skip: boolean, options: () => Promise<GatewayOptions>) {
  describe.skipIf(skip)(name, () => {
    let gateway: Gateway;
    let receiver: Receiver;
    let merchant: TestMerchant;
    let checkout: Checkout;
    let merchantId: string;

    beforeAll(async () => {
      receiver = await startReceiver();
      const seed = seedMerchant({
        redirection: {
          directFeedbackUrl: `${receiver.url}/direct`,
          notificationUrl: `${receiver.url}/notification`,
        },
      });
      gateway = await createGateway({ listen: false, seed: { merchants: [seed] }, ...(await options()) });
      merchant = new TestMerchant(gateway, seed);
      checkout = new Checkout(merchant);
      merchantId = (await gateway.merchant(seed.merchantIdentifier))?.id ?? '';
    });
    afterAll(async () => {
      await gateway?.close();
      await receiver?.close();
    });

    async function detailOf(reference: string | undefined) {
      const { orders } = await searchOrders(gateway.context, merchantId, { query: reference });
      const detail = await orderDetail(gateway.context, orders[0]?.id ?? '');
      if (detail === undefined) throw new Error('no such order');
      return detail;
    }

    it('never captures more than was authorised by 20 captures at once', async () => {
      const { merchant_reference } = await checkout.buy({ command: 'AUTHORIZATION' });
      const demand = { command: 'CAPTURE', merchant_reference, amount: '1500', currency: 'AED' };
      const answers = await Promise.all(Array.from({ length: 20 }, () => merchant.call(demand)));
      const codes = answers.map((answer) => answer['response_code']);
      expect(codes.filter((code) => code === '04000')).toHaveLength(6);
      expect(codes.filter((code) => code === '00042')).toHaveLength(14);
      const { order, operations } = await detailOf(merchant_reference);
      expect(order.capturedAmount).toBe(9000n);
      expect(operations.filter(({ operation }) => operation === 'CAPTURE')).toHaveLength(6);
      await gateway.idle();
      const told = receiver.requests.filter(
        ({ path, body }) => path === '/notification' && body.includes('04000'),
      );
      expect(told).toHaveLength(6);
    });

    it('lets only one of capture and void through', async () => {
      const { merchant_reference } = await checkout.buy({ command: 'AUTHORIZATION' });
      const answers = await Promise.all([
        ...Array.from({ length: 5 }, () =>
          merchant.call({ command: 'CAPTURE', merchant_reference, amount: '10000', currency: 'AED' }),
        ),
        ...Array.from({ length: 5 }, () =>
          merchant.call({ command: 'VOID_AUTHORIZATION', merchant_reference }),
        ),
      ]);
      const done = answers
        .map((answer) => answer['response_code'])
        .filter((code) => /^0[48]000$/.test(String(code)));
      expect(done).toHaveLength(1);
    });

    it('pays once for ten copies of one form, and accepts one of ten copies of one request', async () => {
      const request = merchant.sign(merchant.payment());
      const pages = await Promise.all(Array.from({ length: 10 }, () => checkout.startSigned(request)));
      const open = pages.filter((page) => page.url.includes('/FortAPI/page/'));
      expect(open).toHaveLength(1);
      const [page] = open;
      if (page === undefined) throw new Error('no page');
      await Promise.all(Array.from({ length: 10 }, () => checkout.pay(page)));
      const { order, operations } = await detailOf(request['merchant_reference']);
      expect(operations.map(({ responseCode }) => responseCode)).toEqual(['14000']);
      expect(order.attempts).toBe(1);
    });

    it('stands on SQL constraints should the rules ever fail', async () => {
      const { merchant_reference } = await checkout.buy();
      for (const [column, value] of [
        ['captured_amount', 10001],
        ['refunded_amount', 10001],
        ['refunded_amount', -1],
        ['authorized_amount', 10001],
      ] as const) {
        const change = sql`update ${sql.table('payment_order')} set ${sql.ref(column)} = ${value}
          where merchant_reference = ${merchant_reference}`;
        await expect(change.execute(gateway.context.database.db)).rejects.toMatchObject({ code: '23514' });
      }
      const number = sql`update payment_order set card_number_masked = '4005550000000001'
        where merchant_reference = ${merchant_reference}`;
      await expect(number.execute(gateway.context.database.db)).rejects.toMatchObject({ code: '23514' });
    });
  });
}

suite('PGlite', false, async () => ({ data: 'memory' }));
suite(bin ? 'PostgreSQL' : 'PostgreSQL (skipped: no initdb found)', bin === undefined, async () => ({
  data: { url: await postgresUrl() },
  secretKey: 'a key of at least thirty-two characters',
}));

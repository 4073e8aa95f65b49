import { Problem, readJson } from '@fils/ui/server';
import { Hono } from 'hono';
import { z } from 'zod';
import { listPaymentOptions, paymentOptionCode, setPaymentOption } from '../settings/payment-options.ts';
import type { PaymentOptionJson } from './api-types.ts';
import { type DashboardParts, type MerchantEnv, needs } from './environment.ts';

const change = z.strictObject({ enabled: z.boolean() });

/** Payment Options: what the account has at all. */
export function paymentOptionRoutes(parts: DashboardParts): Hono<MerchantEnv> {
  const { context } = parts;
  const app = new Hono<MerchantEnv>();

  app.get('/', async (c) => {
    const options: PaymentOptionJson[] = await listPaymentOptions(context, c.get('merchant').id);
    return c.json({ options });
  });

  app.put('/:code', needs('configure'), async (c) => {
    const code = paymentOptionCode.safeParse(c.req.param('code'));
    if (!code.success) {
      throw new Problem(404, 'unknown_payment_option', 'This gateway has no such payment option.');
    }
    const { enabled } = await readJson(c, change);
    await setPaymentOption(context, c.get('merchant').id, code.data, enabled);
    return c.json({ options: await listPaymentOptions(context, c.get('merchant').id) });
  });

  return app;
}

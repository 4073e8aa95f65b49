import { coded, readJson } from '@fils/ui/server';
import { Hono } from 'hono';
import { z } from 'zod';
import { createMerchant, listMerchants, type Merchant } from '../merchants/store.ts';
import type { MerchantJson } from './api-types.ts';
import { type DashboardParts, type MerchantEnv, needs, signedIn } from './environment.ts';

const newMerchant = z.strictObject({
  name: z.string().trim().min(1).max(100),
  /** Letters and digits only: it is a member of every message (README of the protocol, merchant_identifier). */
  merchantIdentifier: z
    .string()
    .trim()
    .refine(
      (text) => /^[A-Za-z0-9]{1,20}$/.test(text),
      coded('identifier_characters', 'must be 1 to 20 letters and digits'),
    )
    .optional(),
});

/** The accounts of this gateway: list, add. */
export function merchantRoutes(parts: DashboardParts): Hono<MerchantEnv> {
  const app = new Hono<MerchantEnv>();

  app.get('/', signedIn(parts), async (c) => {
    const merchants = await listMerchants(parts.context);
    return c.json({ merchants: merchants.map(merchantJson) });
  });

  app.post('/', signedIn(parts), needs('configure'), async (c) => {
    const { name, merchantIdentifier } = await readJson(c, newMerchant);
    const merchant = await createMerchant(parts.context, {
      name,
      ...(merchantIdentifier === undefined ? {} : { merchantIdentifier }),
    });
    return c.json(merchantJson(merchant), 201);
  });

  return app;
}

function merchantJson(merchant: Merchant): MerchantJson {
  const { id, name, merchantIdentifier, createdAt } = merchant;
  return { id, name, merchantIdentifier, createdAt: createdAt.toString() };
}

import { readJson } from '@fils/ui/server';
import { Hono } from 'hono';
import { channelSettingsInput, getChannelSettings, saveChannelSettings } from '../settings/technical.ts';
import type { ChannelSettingsJson } from './api-types.ts';
import { type DashboardParts, type MerchantEnv, needs } from './environment.ts';

/** Integration Settings ‣ Technical Settings ‣ Redirection. */
export function technicalRoutes(parts: DashboardParts): Hono<MerchantEnv> {
  const { context } = parts;
  const app = new Hono<MerchantEnv>();

  app.get('/redirection', async (c) => {
    const settings: ChannelSettingsJson = await getChannelSettings(
      context,
      c.get('merchant').id,
      'redirection',
    );
    return c.json(settings);
  });

  app.put('/redirection', needs('configure'), async (c) => {
    const input = await readJson(c, channelSettingsInput);
    const merchantId = c.get('merchant').id;
    const saved: ChannelSettingsJson = await saveChannelSettings(context, merchantId, 'redirection', input);
    return c.json(saved);
  });

  return app;
}

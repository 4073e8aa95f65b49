import { readJson, type User } from '@fils/ui/server';
import { Hono } from 'hono';
import { may } from '../access/index.ts';
import type { Merchant } from '../merchants/store.ts';
import {
  generateAccessCode,
  getSecuritySettings,
  type SecuritySettings,
  saveSecuritySettings,
  securitySettingsInput,
} from '../settings/security.ts';
import type { SecuritySettingsJson } from './api-types.ts';
import { type DashboardParts, type MerchantEnv, needs } from './environment.ts';

/** Integration Settings ‣ Security Settings. */
export function securityRoutes(parts: DashboardParts): Hono<MerchantEnv> {
  const { context } = parts;
  const app = new Hono<MerchantEnv>();

  app.get('/', async (c) => {
    const merchant = c.get('merchant');
    return c.json(securityJson(merchant, await getSecuritySettings(context, merchant.id), c.get('user')));
  });

  app.put('/', needs('configure'), async (c) => {
    const merchant = c.get('merchant');
    const input = await readJson(c, securitySettingsInput);
    const saved = await saveSecuritySettings(context, merchant.id, input);
    return c.json(securityJson(merchant, saved, c.get('user')));
  });

  app.post('/access-code', needs('configure'), async (c) => {
    const accessCode = await generateAccessCode(context, c.get('merchant').id);
    return c.json({ accessCode }, 201);
  });

  return app;
}

/**
 * The phrases go out in the clear to who may configure: the documents tell their reader to copy them from this page.
 * Nobody else gets them, because a phrase is the account's key.
 */
function securityJson(merchant: Merchant, settings: SecuritySettings, user: User): SecuritySettingsJson {
  const shown = may(user.role, 'configure');
  return {
    merchantIdentifier: merchant.merchantIdentifier,
    accessCode: settings.accessCode ?? null,
    shaType: settings.shaType,
    requestPhrase: shown ? settings.requestPhrase : null,
    responsePhrase: shown ? settings.responsePhrase : null,
    phrasesHidden: !shown,
    originIp: settings.originIp,
    originUrl: settings.originUrl,
  };
}

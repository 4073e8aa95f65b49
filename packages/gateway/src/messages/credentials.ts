import type { SigningKey } from '@fils/aps';
import type { Executor, GatewayContext } from '../context.ts';
import type { Merchant } from '../merchants/store.ts';
import { merchantById } from '../merchants/store.ts';
import { getSecuritySettings, type SecuritySettings } from '../settings/security.ts';

/** A merchant with the keys of its account. A key is absent while its phrase is empty: nothing can be signed then. */
export interface Credentials {
  merchant: Merchant;
  security: SecuritySettings;
  requestKey: SigningKey | undefined;
  responseKey: SigningKey | undefined;
}

function keyOf(security: SecuritySettings, phrase: string): SigningKey | undefined {
  // Choosing SHA-128 in the dashboard is the explicit consent that @fils/aps asks for.
  return phrase === '' ? undefined : { phrase, shaType: security.shaType, allowSha1: true };
}

export async function credentialsOf(
  context: GatewayContext,
  merchant: Merchant,
  db: Executor = context.database.db,
): Promise<Credentials> {
  const security = await getSecuritySettings(context, merchant.id, db);
  return {
    merchant,
    security,
    requestKey: keyOf(security, security.requestPhrase),
    responseKey: keyOf(security, security.responsePhrase),
  };
}

/** The credentials of an order's merchant, which exists as long as the order does. */
export async function credentialsById(
  context: GatewayContext,
  merchantId: string,
  db: Executor,
): Promise<Credentials> {
  const merchant = await merchantById(context, merchantId, db);
  if (merchant === undefined) throw new Error(`The merchant ${merchantId} of an order is gone.`);
  return credentialsOf(context, merchant, db);
}

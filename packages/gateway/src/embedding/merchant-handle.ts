import type { GatewayContext } from '../context.ts';
import { GatewayError } from '../errors.ts';
import { type Merchant, merchantByIdentifier } from '../merchants/store.ts';
import { type OrderDetail, orderDetail } from '../orders/detail.ts';
import { resolveUncertain } from '../orders/resolve.ts';
import { type OrderPage, type OrderSearch, searchOrders } from '../orders/search.ts';
import { findOrder } from '../orders/store.ts';
import {
  getSecuritySettings,
  type SecuritySettings,
  type SecuritySettingsInput,
  saveSecuritySettings,
} from '../settings/security.ts';
import {
  type ChannelSettings,
  type ChannelSettingsInput,
  getChannelSettings,
  saveChannelSettings,
} from '../settings/technical.ts';

/** A merchant for a test's hands: settings and orders without the dashboard. */
export interface MerchantHandle extends Merchant {
  securitySettings(): Promise<SecuritySettings>;
  /** Members left out stay as they are. @throws ZodError */
  saveSecuritySettings(input: SecuritySettingsInput): Promise<SecuritySettings>;
  /** The Redirection channel of Technical Settings. */
  channelSettings(): Promise<ChannelSettings>;
  /** Members left out stay as they are. @throws ZodError */
  saveChannelSettings(input: ChannelSettingsInput): Promise<ChannelSettings>;
  orders(search?: OrderSearch): Promise<OrderPage>;
  /** An order with its history, messages and feedback. */
  order(merchantReference: string): Promise<OrderDetail | undefined>;
  /** Ends an uncertain payment. @throws GatewayError `order_not_found`, `order_not_uncertain` */
  resolveUncertain(merchantReference: string, outcome: 'success' | 'declined'): Promise<void>;
}

export async function merchantHandle(
  context: GatewayContext,
  merchantIdentifier: string,
): Promise<MerchantHandle | undefined> {
  const merchant = await merchantByIdentifier(context, merchantIdentifier);
  if (merchant === undefined) return undefined;
  const { id } = merchant;
  const find = (merchantReference: string) =>
    findOrder(context.database.db, { merchantId: id, merchantReference });
  return {
    ...merchant,
    securitySettings: () => getSecuritySettings(context, id),
    saveSecuritySettings: (input) => saveSecuritySettings(context, id, input),
    channelSettings: () => getChannelSettings(context, id, 'redirection'),
    saveChannelSettings: (input) => saveChannelSettings(context, id, 'redirection', input),
    orders: (search) => searchOrders(context, id, search),
    async order(merchantReference) {
      const order = await find(merchantReference);
      return order && orderDetail(context, order.id);
    },
    async resolveUncertain(merchantReference, outcome) {
      const order = await find(merchantReference);
      if (order === undefined) {
        throw new GatewayError('order_not_found', `There is no order ${merchantReference}.`);
      }
      await resolveUncertain(context, order.id, { outcome, actor: 'gateway' });
    },
  };
}

import { createGateway, type Gateway, type GatewayOptions } from '@fils/gateway';
import { type Account, accountOf, type Redirection, type SeedMerchant, seedMerchant } from './account.ts';
import { type ShopServer, startShop } from './shop.ts';

/** The gateway on a free port, and a merchant's server that it can reach. */
export interface World {
  gateway: Gateway;
  shop: ShopServer;
  /** Makes the merchant what this says, as a seed file would; feedback goes to `/direct` and `/notification`. */
  merchant(
    name: string,
    redirection?: Partial<Redirection>,
    rest?: Partial<Omit<SeedMerchant, 'channels'>>,
  ): Promise<Account>;
  /** Waits until every feedback that is due was delivered. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export async function openWorld(options: GatewayOptions = {}): Promise<World> {
  const [gateway, shop] = await Promise.all([createGateway({ port: 0, ...options }), startShop()]);
  return {
    gateway,
    shop,
    async merchant(name, redirection = {}, rest = {}) {
      const merchant: SeedMerchant = {
        ...seedMerchant(name, {
          directFeedbackUrl: `${shop.url}/direct`,
          notificationUrl: `${shop.url}/notification`,
          ...redirection,
        }),
        ...rest,
      };
      await gateway.seed({ merchants: [merchant] });
      return accountOf(merchant, gateway.url);
    },
    settled: () => gateway.idle(),
    async close() {
      await gateway.close();
      await shop.close();
    },
  };
}

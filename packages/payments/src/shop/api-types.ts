/** GET and PUT /shop: whom the shopper pays, and where they ask. */
export interface ShopJson {
  /** Empty while no name is set: shoppers then see the host of the shop's return address. */
  readonly name: string;
  readonly supportEmail: string | null;
  readonly supportPhone: string | null;
  /** An http or https address. */
  readonly website: string | null;
}

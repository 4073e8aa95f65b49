import type { ShopJson } from '../../../src/shop/api-types.ts';

/** What is typed; an empty text means that there is none. */
export type ShopDraft = { readonly [Name in keyof ShopJson]: string };

export const draftOf = (shop: ShopJson): ShopDraft => ({
  name: shop.name,
  supportEmail: shop.supportEmail ?? '',
  supportPhone: shop.supportPhone ?? '',
  website: shop.website ?? '',
});

/** Whether something was typed that is not saved. */
export function isChanged(shop: ShopJson, draft: ShopDraft): boolean {
  return Object.entries(draftOf(shop)).some(([name, saved]) => draft[name as keyof ShopDraft] !== saved);
}

import { audit } from '../audit/audit.ts';
import type { PaymentsContext, Queries } from '../context.ts';
import type { ShopJson } from './api-types.ts';
import { shopInput } from './input.ts';

/** Whom the shopper pays. */
export type Shop = ShopJson;
/** What a program may set of the shop: the members of the back office's form; what is left out stays. */
export type ShopSettings = Partial<Shop>;

const nothingSet: Shop = { name: '', supportEmail: null, supportPhone: null, website: null };
const members = ['name', 'supportEmail', 'supportPhone', 'website'] as const;

/**
 * The shop as it is set now. Read anew for every page: one row by its key costs less than telling every process of a
 * change would, and a shopper never sees a number that was taken back.
 */
export async function readShop(db: Queries): Promise<Shop> {
  const row = await db.selectFrom('shop').selectAll().executeTakeFirst();
  if (row === undefined) return nothingSet;
  return {
    name: row.name,
    supportEmail: row.support_email,
    supportPhone: row.support_phone,
    website: row.website,
  };
}

/**
 * Changes what is known of the shop, in one commit with its audit line. Saving what stood there writes nothing.
 *
 * @param change what it is afterwards; it is given what it is until then, which nobody else changes meanwhile
 */
export async function changeShop(
  context: Pick<PaymentsContext, 'database' | 'clock'>,
  change: (before: Shop) => Shop,
  actor: string,
): Promise<Shop> {
  return context.database.tx(async (trx) => {
    const at = context.clock.now();
    // The row is there to be locked even for the first change, so that two at once are audited one after the other.
    await trx
      .insertInto('shop')
      .values({ updated_at: at.toString() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await trx.selectFrom('shop').select('only').forUpdate().execute();
    const before = await readShop(trx);
    const after = change(before);
    const changed = Object.fromEntries(
      members
        .filter((name) => before[name] !== after[name])
        .map((name) => [name, [before[name], after[name]]]),
    );
    if (Object.keys(changed).length === 0) return before;
    await trx
      .updateTable('shop')
      .set({
        name: after.name,
        support_email: after.supportEmail,
        support_phone: after.supportPhone,
        website: after.website,
        updated_at: at.toString(),
      })
      .execute();
    await audit(trx, { at, actor, action: 'shop.changed', subject: 'shop', details: { changed } });
    return after;
  });
}

/**
 * Sets what shoppers are told of the shop without the back office: for the demo, tests, and installations by script.
 * The same rules and audit as there; what is left out stays as it is.
 *
 * @throws ZodError naming the member
 */
export function setShop(
  context: Pick<PaymentsContext, 'database' | 'clock'>,
  settings: ShopSettings,
): Promise<Shop> {
  return changeShop(context, (before) => shopInput.parse({ ...before, ...settings }), 'system');
}

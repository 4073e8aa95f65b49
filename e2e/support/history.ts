import { FormClient, type FormPage } from '@fils/gateway';
import type { PaymentSeen, World } from '../world.ts';

/** Test cards by what happens with them. */
const numbers = {
  paid: '4005550000000001',
  asksTheBank: '4557012345678902',
  declined: '4916783391760242',
} as const;

export interface Past {
  reference: string;
  /** Minor units; default AED 249.00. */
  amount?: number;
  currency?: string;
  capture?: 'automatic' | 'manual';
  customer?: { email: string; name?: string };
  description?: string;
  /** How it ended: paid (or authorised, when captured by hand), by 3-D Secure, or not. */
  end: 'paid' | 'paidWithBank' | 'declinedThenCancelled' | 'unknown' | 'open';
}

/** A payment as a shopper without a browser makes it, for tests that begin with a history. */
export async function past(world: World, { end, ...payment }: Past): Promise<PaymentSeen> {
  const { reference } = payment;
  const created = await world.createPayment({
    amount: 24_900,
    currency: 'AED',
    customer: { email: 'layla@example.com', name: 'Layla Haddad' },
    returnUrl: world.shop.url,
    ...payment,
  });
  if (end === 'open') return created;
  const shopper = new FormClient();
  const pay = (page: FormPage, number: string) =>
    shopper.submit(
      page,
      {
        card_number: number,
        expiry_date: '05/30',
        card_security_code: '123',
        card_holder_name: 'Layla Haddad',
      },
      { button: 'pay' },
    );
  const checkout = await shopper.open(created.checkoutUrl);
  let page = await shopper.submit(await shopper.submit(checkout));
  if (end === 'paid') page = await pay(page, numbers.paid);
  if (end === 'declinedThenCancelled') {
    page = await shopper.submit(await pay(page, numbers.declined), {}, { button: 'cancel' });
  }
  if (end === 'paidWithBank' || end === 'unknown') {
    page = await pay(page, numbers.asksTheBank);
    const button = end === 'unknown' ? 'unanswered' : 'approve';
    page = await shopper.submit(page, button === 'approve' ? { otp: '12345' } : {}, { button });
  }
  // The page that sends the browser back to the merchant.
  await shopper.submit(page);
  await world.gateway.idle();
  return world.payment(reference);
}

/** One payment of each kind, for screens that list them. */
export async function variedPast(world: World): Promise<void> {
  const layla = { email: 'layla@example.com', name: 'Layla Haddad' };
  const omar = { email: 'omar@example.com', name: 'عمر خليل' };
  await past(world, { reference: 'S-2001', end: 'paid', customer: layla, description: 'Brass dallah' });
  await past(world, {
    reference: 'S-2002',
    end: 'declinedThenCancelled',
    customer: omar,
    amount: 8_950,
    currency: 'SAR',
  });
  await past(world, { reference: 'S-2003', end: 'unknown', customer: omar, amount: 12_750, currency: 'KWD' });
  await past(world, { reference: 'S-2004', end: 'paid', capture: 'manual', customer: layla, amount: 49_800 });
  await past(world, { reference: 'S-2005', end: 'open', customer: omar });
  await past(world, { reference: 'S-2006', end: 'paidWithBank', customer: layla, description: 'Ajwa dates' });
}

import { testClock } from '@fils/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../server.ts';
import { Checkout, codeOf } from '../testing/checkout.ts';
import type { FormPage } from '../testing/form-client.ts';
import { seedMerchant, TestMerchant } from '../testing/merchant.ts';

let gateway: Gateway;
let checkout: Checkout;

beforeAll(async () => {
  const seed = seedMerchant();
  gateway = await createGateway({
    listen: false,
    seed: { merchants: [seed] },
    clock: testClock('2026-11-22T08:00:00Z'),
  });
  checkout = new Checkout(new TestMerchant(gateway, seed));
});
afterAll(() => gateway?.close());

describe('a saved card', () => {
  /** Pays with a card and has it remembered. */
  async function remembered(number?: string): Promise<string> {
    await checkout.back(await checkout.pay(await checkout.start(), number, { remember_me: 'YES' }));
    return checkout.returned['token_name'] ?? '';
  }
  const payWithCode = (page: FormPage, code: string) =>
    checkout.client.submit(page, { card_security_code: code }, { button: 'pay' });

  it('is shown masked, and only its security code is asked for', async () => {
    const page = await checkout.start({ token_name: await remembered() });
    expect(page.html).toContain('•••• 0001');
    expect(page.html).toContain('05/30');
    expect(page.html).not.toContain('name="card_number"');
    await checkout.back(await payWithCode(page, '123'));
    expect(checkout.returned).toMatchObject({
      response_code: '14000',
      card_number: '400555******0001',
      expiry_date: '3005',
      card_holder_name: 'Layla Haddad',
    });
    expect(checkout.returned).not.toHaveProperty('remember_me');
  });

  it('goes through 3-D Secure as the card does', async () => {
    await checkout.back(
      await checkout.authenticate(
        await checkout.pay(await checkout.start(), '4557012345678902', { remember_me: 'YES' }),
      ),
    );
    const page = await checkout.start({ token_name: checkout.returned['token_name'] });
    const challenge = await payWithCode(page, '123');
    expect(challenge.url).toContain('/FortAPI/3ds/');
    await checkout.back(await checkout.authenticate(challenge));
    expect(checkout.returned).toMatchObject({ response_code: '14000', card_number: '455701******8902' });
  });

  it('keeps a card of a test range, whose number nobody knows any more', async () => {
    const page = await checkout.start({ token_name: await remembered('4242424242424242') });
    await checkout.back(await payWithCode(page, '123'));
    expect(checkout.returned).toMatchObject({ response_code: '14000', card_number: '424242******4242' });
  });

  it('names a wrong security code and asks for it again', async () => {
    const page = await checkout.start({ token_name: await remembered('345678901234564') });
    const wrong = await payWithCode(page, '123');
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('has 4 digits');
    expect(wrong.html).not.toContain('name="card_number"');
    await checkout.back(await payWithCode(wrong, '1234'));
    expect(checkout.returned).toMatchObject({ response_code: '14000', payment_option: 'AMEX' });
  });

  it('may be left for another card', async () => {
    const page = await checkout.start({ token_name: await remembered() });
    const whole = await checkout.client.submit(page, {}, { button: 'other_card' });
    const wrong = await checkout.pay(whole, '4005550000000002');
    expect([wrong.status, wrong.html.includes('name="card_number"')]).toEqual([422, true]);
    await checkout.back(await checkout.pay(wrong, '5123456789012346'));
    expect(checkout.returned).toMatchObject({ response_code: '14000', payment_option: 'MASTERCARD' });
  });

  it('that has expired says so and leaves the whole form', async () => {
    const tokenName = await remembered();
    await gateway.context.database.db
      .updateTable('card_token')
      .set({ expiry_date: '2610' })
      .where('token_name', '=', tokenName)
      .execute();
    const page = await checkout.start({ token_name: tokenName });
    expect(page.html).toContain('saved card has expired');
    expect(page.html).toContain('name="card_number"');
  });

  it('that nobody knows is 00044, unless the name is for a new one', async () => {
    expect(codeOf(await checkout.start({ token_name: 'nobody' }))).toBe('00044');
    await checkout.back(
      await checkout.pay(await checkout.start({ token_name: 'mine', remember_me: 'YES' }), undefined, {
        remember_me: 'YES',
      }),
    );
    expect(checkout.returned).toMatchObject({ response_code: '14000', token_name: 'mine' });
    const page = await checkout.start({ token_name: 'mine' });
    expect(page.html).toContain('•••• 0001');
    await gateway.context.database.db
      .updateTable('card_token')
      .set({ status: 'INACTIVE' })
      .where('token_name', '=', 'mine')
      .execute();
    expect(codeOf(await checkout.start({ token_name: 'mine', remember_me: 'YES' }))).toBe('00044');
    // The page that was open when the card was deactivated asks for a whole card.
    expect((await checkout.client.open(page.url)).html).toContain('name="card_number"');
    expect((await payWithCode(page, '123')).status).toBe(422);
  });
});

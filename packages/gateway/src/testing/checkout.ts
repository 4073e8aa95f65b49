import type { Message } from '@fils/aps';
import { FormClient, type FormPage } from './form-client.ts';
import type { TestMerchant } from './merchant.ts';

export const shop = 'https://shop.example';

/** What the shop saw when the browser came back. */
export interface ShopVisit {
  method: string;
  path: string;
  fields: Record<string, string>;
}

/** A shopper with a script-less browser, and the shop that sends them to the gateway. */
export class Checkout {
  readonly merchant: TestMerchant;
  readonly visits: ShopVisit[] = [];
  readonly client: FormClient;

  constructor(merchant: TestMerchant) {
    this.merchant = merchant;
    const { gateway } = merchant;
    this.client = new FormClient({
      serve: {
        [gateway.url]: (request) => gateway.fetch(request),
        [shop]: async (request) => {
          const url = new URL(request.url);
          const text = request.method === 'POST' ? await request.text() : url.search;
          const fields = Object.fromEntries(new URLSearchParams(text));
          this.visits.push({ method: request.method, path: url.pathname, fields });
          return new Response('<h1>Back in the shop</h1>', { headers: { 'Content-Type': 'text/html' } });
        },
      },
    });
  }

  /** The last return. */
  get returned(): Record<string, string> {
    const visit = this.visits.at(-1);
    if (visit === undefined) throw new Error('The browser has not come back to the shop.');
    return visit.fields;
  }

  /** Posts the payment form as the shop's page does. */
  start(members: Message = {}, headers: Record<string, string> = { Origin: shop }): Promise<FormPage> {
    return this.startSigned(this.merchant.sign(this.merchant.payment(members)), headers);
  }

  startSigned(
    fields: Record<string, string>,
    headers: Record<string, string> = { Origin: shop },
  ): Promise<FormPage> {
    return this.client.post(`${this.merchant.gateway.url}/FortAPI/paymentPage`, fields, headers);
  }

  /** Fills the card form and presses Pay. */
  pay(page: FormPage, number = '4005550000000001', more: Record<string, string> = {}): Promise<FormPage> {
    const card = {
      card_number: number,
      expiry_date: '05/30',
      card_security_code: number.startsWith('3') ? '1234' : '123',
      card_holder_name: 'Layla Haddad',
    };
    return this.client.submit(page, { ...card, ...more }, { button: 'pay' });
  }

  cancel(page: FormPage): Promise<FormPage> {
    return this.client.submit(page, {}, { button: 'cancel' });
  }

  /** Presses a button of the 3-D Secure page. */
  authenticate(page: FormPage, button = 'approve', otp = '12345'): Promise<FormPage> {
    return this.client.submit(page, { otp }, { button });
  }

  /** Presses the button of the page that takes the browser back. */
  back(page: FormPage): Promise<FormPage> {
    return this.client.submit(page, {}, { form: (form) => form.action.startsWith(shop) });
  }

  /** The whole way with one card, as far as it goes without 3-D Secure; the return's fields. */
  async buy(members: Message = {}, number?: string): Promise<Record<string, string>> {
    await this.back(await this.pay(await this.start(members), number));
    return this.returned;
  }
}

/** The response code that an error page shows. */
export const codeOf = (page: FormPage): string | undefined =>
  /class="problem-code"[\s\S]*?<bdi[^>]*>(\d{5})<\/bdi>/.exec(page.html)?.[1];

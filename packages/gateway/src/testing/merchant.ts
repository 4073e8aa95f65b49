import { randomUUID } from 'node:crypto';
import { type Message, type MessageValue, parseJson, type ShaType, type SigningKey, signed } from '@fils/aps';
import type { SeedMerchant } from '../seed/seed.ts';
import type { Gateway } from '../server.ts';

type Redirection = SeedMerchant['channels']['redirection'];

/** A merchant for a seed, set up and active; give what matters to the test. */
export function seedMerchant(
  over: Partial<Omit<SeedMerchant, 'channels'>> & { redirection?: Partial<Redirection> } = {},
): SeedMerchant {
  const { redirection, ...merchant } = over;
  return {
    name: 'Test merchant',
    merchantIdentifier: 'TestShop',
    accessCode: 'TestAccessCode000001',
    shaRequestPhrase: 'Req-phrase_1',
    shaResponsePhrase: 'Res-phrase_1',
    shaType: 'SHA-256',
    ...merchant,
    channels: {
      redirection: {
        status: 'active',
        sendResponseParameters: true,
        returnUrlType: 'POST',
        responseType: 'JSON',
        ...redirection,
      },
    },
  };
}

/** A merchant's server as far as signing and calling go. */
export class TestMerchant {
  readonly seed: SeedMerchant;
  readonly gateway: Gateway;

  constructor(gateway: Gateway, seed: SeedMerchant) {
    this.gateway = gateway;
    this.seed = seed;
  }

  #key(phrase: string): SigningKey {
    return { phrase, shaType: this.seed.shaType as ShaType, allowSha1: true };
  }

  get requestKey(): SigningKey {
    return this.#key(this.seed.shaRequestPhrase);
  }

  get responseKey(): SigningKey {
    return this.#key(this.seed.shaResponsePhrase);
  }

  /** Members of a payment by redirection, unsigned. */
  payment(members: Message = {}): Message {
    return {
      command: 'PURCHASE',
      access_code: this.seed.accessCode,
      merchant_identifier: this.seed.merchantIdentifier,
      merchant_reference: `T-${randomUUID()}`,
      amount: '10000',
      currency: 'AED',
      language: 'en',
      customer_email: 'buyer@example.com',
      return_url: 'https://shop.example/return',
      ...members,
    };
  }

  /** Signs as the merchant; members that are undefined are left out. */
  sign(message: Message): Record<string, string> {
    const sent = Object.fromEntries(Object.entries(message).filter(([, value]) => value !== undefined));
    return signed(sent, this.requestKey) as Record<string, string>;
  }

  /** Sends bytes to the payment API and reads the answer. */
  async send(body: string, headers: Record<string, string> = {}): Promise<Record<string, MessageValue>> {
    const response = await this.gateway.fetch(
      new Request(`${this.gateway.url}/FortAPI/paymentApi`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body,
      }),
    );
    if (response.status !== 200) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
    return parseJson(await response.text()) as Record<string, MessageValue>;
  }

  /** Signs and sends a message to the payment API. */
  async call(message: Message): Promise<Record<string, MessageValue>> {
    const { accessCode, merchantIdentifier } = this.seed;
    const full = {
      access_code: accessCode,
      merchant_identifier: merchantIdentifier,
      language: 'en',
      ...message,
    };
    return this.send(JSON.stringify(this.sign(full)));
  }
}

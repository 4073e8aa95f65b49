import type { Account } from '../support/account.ts';
import { digest } from '../support/digest.ts';
import type { Arrived } from '../support/shop.ts';
import {
  formMembers,
  type Later,
  type Maintenance,
  type Members,
  NotBelieved,
  type Order,
  textMembers,
  type WildClient,
} from './client.ts';

/** Gson escapes what HTML would mistake. */
const gson = (members: Members): string =>
  JSON.stringify(members).replace(/[<>&='\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

/** The official Java SDK: signatures in capitals, every value turned into text, answers compared without regard to case. */
export class JavaSdk implements WildClient {
  readonly #account: Account;

  constructor(account: Account) {
    this.#account = account;
  }

  /** `String.compareTo` compares UTF-16 units, as JavaScript's default sort does. */
  #signature(members: Members, phrase: string): string {
    const text = Object.keys(members)
      .sort()
      .reduce((sum, name) => `${sum}${name}=${members[name]}`, phrase);
    return digest(this.#account.shaType, phrase, text + phrase).toUpperCase();
  }

  #signed(members: Members): Members {
    const { accessCode, merchantIdentifier, requestPhrase } = this.#account;
    const all = { ...members, access_code: accessCode, merchant_identifier: merchantIdentifier };
    return { ...all, signature: this.#signature(all, requestPhrase) };
  }

  #believed(members: Members): Members {
    const { signature = '', ...rest } = members;
    const expected = this.#signature(rest, this.#account.responsePhrase);
    if (expected.toLowerCase() !== signature.toLowerCase()) throw new NotBelieved('signature');
    return members;
  }

  form({ command, reference, amount, currency, language, email, returnUrl, extra }: Order): Members {
    return this.#signed({
      command,
      merchant_reference: reference,
      amount: String(amount),
      currency,
      language,
      customer_email: email,
      return_url: returnUrl,
      ...extra,
    });
  }

  readReturn(arrived: Arrived): Members {
    return this.#believed(formMembers(arrived.method === 'POST' ? arrived.raw.toString() : arrived.query));
  }

  readFeedback(arrived: Arrived): Members {
    return this.#believed(textMembers(arrived.raw.toString()));
  }

  async #call(members: Members): Promise<Members> {
    const response = await fetch(`${this.#account.gatewayUrl}/FortAPI/paymentApi`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: gson(this.#signed(members)),
    });
    return this.#believed(textMembers((await response.text()).replaceAll('\n', '')));
  }

  maintain(command: Maintenance, { fortId, amount, currency, language }: Later): Promise<Members> {
    const money: Members = command === 'VOID_AUTHORIZATION' ? {} : { amount: String(amount), currency };
    return this.#call({ command, fort_id: fortId, language, ...money });
  }

  checkStatus({ fortId, language }: Pick<Later, 'fortId' | 'language'>): Promise<Members> {
    return this.#call({ query_command: 'CHECK_STATUS', fort_id: fortId, language });
  }
}

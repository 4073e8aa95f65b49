import type { Account } from '../support/account.ts';
import type { Arrived } from '../support/shop.ts';
import {
  formMembers,
  type Later,
  type Maintenance,
  type Members,
  type Order,
  textMembers,
  type WildClient,
} from './client.ts';
import { credentials, type PhpArray, phpBelieves, phpJson, phpSignature } from './php.ts';

const ownMembers = ['aps_fort', 'integration_type', 'form_key'];

/** The Magento module: tries JSON first and then a form, whatever the content type says; posts to the slashed address. */
export class Magento implements WildClient {
  readonly #account: Account;

  constructor(account: Account) {
    this.#account = account;
  }

  #signed(members: PhpArray): PhpArray {
    const all = { ...credentials(this.#account), ...members };
    return { ...all, signature: phpSignature(all, this.#account.requestPhrase, this.#account.shaType) };
  }

  form({ command, reference, amount, currency, language, email, returnUrl, extra }: Order): Members {
    return this.#signed({
      merchant_reference: reference,
      language,
      currency,
      amount: String(amount),
      customer_email: email.trim(),
      command,
      return_url: returnUrl,
      app_programming: 'PHP',
      app_framework: 'Magento',
      ...extra,
    }) as Members;
  }

  readReturn({ query, raw }: Arrived): Members {
    const members = { ...formMembers(query), ...formMembers(raw.toString()) };
    phpBelieves(members, this.#account, ownMembers, false);
    return members;
  }

  readFeedback({ raw }: Arrived): Members {
    let members: Members;
    try {
      members = textMembers(raw.toString());
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      members = formMembers(raw.toString());
    }
    phpBelieves(members, this.#account, ownMembers, false);
    return members;
  }

  async #call(members: PhpArray): Promise<Members> {
    const response = await fetch(`${this.#account.gatewayUrl}/FortAPI/paymentApi/`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json;charset=UTF-8' },
      body: phpJson(this.#signed(members)),
    });
    const answer = textMembers(await response.text());
    phpBelieves(answer, this.#account, [], false);
    return answer;
  }

  maintain(command: Maintenance, { reference, fortId, amount, currency, language }: Later): Promise<Members> {
    return this.#call({
      merchant_reference: reference,
      language,
      command,
      fort_id: fortId,
      order_description: reference,
      ...(command === 'VOID_AUTHORIZATION' ? {} : { currency, amount }),
    });
  }

  checkStatus({ reference, language }: Pick<Later, 'reference' | 'language'>): Promise<Members> {
    return this.#call({ merchant_reference: reference, language, query_command: 'CHECK_STATUS' });
  }
}

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

/**
 * The official PHP SDK: plain SHA types, signatures compared with `===`; the return is looked for in the posted fields
 * and, when there is no signature, in the query; webhooks are JSON only. HTTP 400 and above is a failed call.
 */
export class PhpSdk implements WildClient {
  readonly #account: Account;

  constructor(account: Account) {
    this.#account = account;
  }

  #signed(members: PhpArray): PhpArray {
    const all = { ...credentials(this.#account), ...members };
    return { ...all, signature: phpSignature(all, this.#account.requestPhrase, this.#account.shaType) };
  }

  form(order: Order): Members {
    const { command, reference, amount, currency, language, email, returnUrl, extra } = order;
    return this.#signed({
      command,
      merchant_reference: reference,
      amount: String(amount),
      currency,
      language,
      customer_email: email,
      return_url: returnUrl,
      ...extra,
    }) as Members;
  }

  readReturn(arrived: Arrived): Members {
    const posted = formMembers(arrived.raw.toString());
    const members = 'signature' in posted ? posted : formMembers(arrived.query);
    phpBelieves(members, this.#account, [], true);
    return members;
  }

  readFeedback(arrived: Arrived): Members {
    const members = textMembers(arrived.raw.toString());
    phpBelieves(members, this.#account, [], true);
    return members;
  }

  async #call(members: PhpArray): Promise<Members> {
    const response = await fetch(`${this.#account.gatewayUrl}/FortAPI/paymentApi`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        charset: 'UTF-8',
        'Accept-Encoding': 'compress, gzip',
        'User-Agent': 'Mozilla/5.0 (Windows NT 6.1; WOW64; rv:20.0) Gecko/20100101 Firefox/20.0',
      },
      body: phpJson(this.#signed(members)),
      redirect: 'error',
    });
    if (response.status >= 400) throw new Error(`HTTP ${response.status}`);
    const answer = textMembers(await response.text());
    phpBelieves(answer, this.#account, [], true);
    return answer;
  }

  maintain(command: Maintenance, { reference, fortId, amount, currency, language }: Later): Promise<Members> {
    return this.#call({
      command,
      merchant_reference: reference,
      language,
      fort_id: fortId,
      // The SDK's void has no amount at all.
      ...(command === 'VOID_AUTHORIZATION' ? {} : { amount, currency }),
    });
  }

  checkStatus({ reference, language }: Pick<Later, 'reference' | 'language'>): Promise<Members> {
    return this.#call({ query_command: 'CHECK_STATUS', merchant_reference: reference, language });
  }
}

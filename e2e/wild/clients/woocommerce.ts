import type { Account } from '../support/account.ts';
import { http10 } from '../support/http10.ts';
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

/** What WordPress and other plugins add to the address or the fields. */
const ownMembers = [
  'wc-api',
  'wc-ajax',
  'APS_fort',
  'integration_type',
  'WordApp_launch',
  'WordApp_demo',
  'lang',
];

/**
 * The WooCommerce plugin: query and posted fields merged, its own members taken off again, `app_*` members in the form,
 * amounts and order numbers as JSON numbers, HTTP/1.0 for its calls, HMAC types, and a cron job that asks CHECK_STATUS.
 */
export class WooCommerce implements WildClient {
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
    const members = this.#signed({
      merchant_reference: reference,
      language,
      currency,
      amount,
      customer_email: email,
      command,
      order_description: `Order#${reference}`,
      return_url: returnUrl,
      app_programming: 'PHP',
      app_framework: 'Wordpress',
      app_ver: 'v9.3.3',
      app_plugin: 'Woocommerce',
      app_plugin_version: 'v2.3.9',
      ...extra,
    });
    return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, String(value)]));
  }

  /** Query and posted fields in one array; only when both are empty is the body read as JSON. */
  #read({ query, raw, contentType }: Arrived): Members {
    const posted = contentType.startsWith('application/x-www-form-urlencoded') ? raw.toString() : '';
    const merged = { ...formMembers(query), ...formMembers(posted) };
    const members = Object.keys(merged).length > 0 ? merged : textMembers(raw.toString());
    phpBelieves(members, this.#account, ownMembers, false);
    return members;
  }

  readReturn(arrived: Arrived): Members {
    return this.#read(arrived);
  }

  readFeedback(arrived: Arrived): Members {
    return this.#read(arrived);
  }

  async #call(members: PhpArray): Promise<Members> {
    const answer = await http10(
      `${this.#account.gatewayUrl}/FortAPI/paymentApi`,
      phpJson(this.#signed(members)),
      {
        'Content-Type': 'application/json',
        charset: 'UTF-8',
      },
    );
    const read = textMembers(answer);
    phpBelieves(read, this.#account, [], false);
    return read;
  }

  maintain(command: Maintenance, { reference, fortId, amount, currency, language }: Later): Promise<Members> {
    return this.#call({
      merchant_reference: Number(reference),
      language,
      command,
      fort_id: fortId,
      order_description: 'Brassdallah',
      ...(command === 'VOID_AUTHORIZATION' ? {} : { currency, amount }),
    });
  }

  /** What the cron job sends: the order's number only, as the number that it is in its database. */
  checkStatus({ reference, language }: Pick<Later, 'reference' | 'language'>): Promise<Members> {
    return this.#call({ merchant_reference: Number(reference), language, query_command: 'CHECK_STATUS' });
  }
}

import { createHash } from 'node:crypto';
import type { Account } from '../support/account.ts';
import type { Arrived } from '../support/shop.ts';
import { formMembers, type Members, NotBelieved, type Order, type WildClient } from './client.ts';

/** What Odoo makes of a status. */
export type OdooState = 'done' | 'pending' | 'error';

/**
 * Odoo's payment_aps: SHA-256 and nothing else; PURCHASE only; the return is taken by POST only; return and webhook are
 * form routes, so a JSON body has no fields; every field that arrives, query included, is signed; states by `status`.
 */
export class Odoo implements Pick<WildClient, 'form' | 'readReturn' | 'readFeedback'> {
  readonly #account: Account;

  constructor(account: Account) {
    this.#account = account;
  }

  #signature(members: Members, phrase: string): string {
    const pairs = Object.entries(members)
      .filter(([name]) => name !== 'signature')
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const text = pairs.map(([name, value]) => `${name}=${value}`).join('');
    return createHash('sha256').update(`${phrase}${text}${phrase}`).digest('hex');
  }

  form(order: Order & { paymentOption?: string }): Members {
    const members: Members = {
      command: 'PURCHASE',
      access_code: this.#account.accessCode,
      merchant_identifier: this.#account.merchantIdentifier,
      merchant_reference: order.reference,
      amount: String(order.amount),
      currency: order.currency,
      language: order.language,
      customer_email: order.email,
      return_url: order.returnUrl,
      ...(order.paymentOption === undefined ? {} : { payment_option: order.paymentOption }),
    };
    return { ...members, signature: this.#signature(members, this.#account.requestPhrase) };
  }

  /** A customer without an e-mail address: signed as Python writes False, posted as an empty field. */
  formWithoutEmail(order: Order): Members {
    return { ...this.form({ ...order, email: 'False' }), customer_email: '' };
  }

  readReturn(arrived: Arrived): Members {
    if (arrived.method !== 'POST') throw new NotBelieved('405: the route takes POST only');
    if (!/^application\/x-www-form-urlencoded/.test(arrived.contentType)) throw new NotBelieved('no fields');
    const members = { ...formMembers(arrived.query), ...formMembers(arrived.raw.toString()) };
    const { signature } = members;
    if (signature === undefined || signature !== this.#signature(members, this.#account.responsePhrase)) {
      throw new NotBelieved('403');
    }
    return members;
  }

  readFeedback(arrived: Arrived): Members {
    return this.readReturn(arrived);
  }

  stateOf(members: Members, expected: Pick<Order, 'amount' | 'currency'>): OdooState {
    if (Number(members['amount']) !== expected.amount || members['currency'] !== expected.currency)
      return 'error';
    if (members['status'] === '14') return 'done';
    return members['status'] === '19' ? 'pending' : 'error';
  }
}

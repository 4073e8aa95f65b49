import { formFields } from '../messages/form.ts';
import type { Message } from '../messages/message.ts';
import { InvalidMessage } from '../messages/problems.ts';
import type { Verified } from '../messages/verified.ts';
import { type Money, toWire } from '../money/money.ts';
import type { Answer, CheckStatusAnswer, MaintenanceAnswer } from '../operations/answers.ts';
import { capture, checkStatus, refund, voidAuthorization } from '../operations/maintenance.ts';
import type { Operation } from '../operations/operation.ts';
import { authorizationRedirection, purchaseRedirection } from '../operations/redirection.ts';
import { paymentApiPath, paymentPagePath } from './endpoints.ts';
import { exchange } from './exchange.ts';
import { buildRequest, type WireMembers, wireMembers } from './message.ts';
import { type Account, accountOf, type ClientOptions } from './options.ts';
import { type RedirectForm, redirectFormOf } from './redirect-form.ts';

/** Which payment is meant. Give its merchant reference, and its fort_id when you know it. */
export interface PaymentReference extends WireMembers {
  merchantReference: string;
  fortId?: string | undefined;
  /** Language of response_message; `en` unless told. */
  language?: 'en' | 'ar' | undefined;
}

export interface MaintenanceInput extends PaymentReference {
  /** How much, in minor units; at most what is authorised (capture) or captured (refund). */
  amount: Money;
}

export interface RedirectInput extends WireMembers {
  command: 'AUTHORIZATION' | 'PURCHASE';
  /** New for every attempt: at most 40 letters, digits, `-`, `_`, `.`. */
  merchantReference: string;
  amount: Money;
  /** Language of the payment page. */
  language: 'en' | 'ar';
  customerEmail: string;
  /** Where the browser comes back; the account's Redirection URL when left out. */
  returnUrl?: string | undefined;
  /** One method only: `VISA`, `MADA`, … The page offers all that the account has when left out. */
  paymentOption?: string | undefined;
  eci?: 'ECOMMERCE' | 'MOTO' | undefined;
}

export interface CallOptions {
  signal?: AbortSignal | undefined;
}

/**
 * A client for one account (one access code). It sends every command exactly once; when an answer is lost it says so
 * with `AnswerLost`, and `checkStatus` tells what happened.
 *
 * Errors of all calls: `ApsRefused` (a verified no), `AnswerLost` (outcome unknown), `SignatureMismatch` (an answer
 * that cannot be believed: outcome unknown as well), `InvalidMessage` and `MoneyError` (nothing was sent).
 */
export class AmazonPaymentServices {
  readonly #account: Account;
  readonly #fetch: typeof globalThis.fetch;
  readonly #timeoutMs: number;

  /** @throws InvalidOptions that names the option at fault. */
  constructor(options: ClientOptions) {
    this.#account = accountOf(options);
    // Bound, because Workers and browsers refuse a fetch that is called as a method of something else.
    this.#fetch = options.fetch ?? globalThis.fetch.bind(globalThis);
    this.#timeoutMs = options.timeoutMs ?? 30_000;
  }

  /** Takes all or part of an authorised amount. Operation CAPTURE. */
  async capture(input: MaintenanceInput, options: CallOptions = {}): Promise<Verified<MaintenanceAnswer>> {
    return this.#call(capture, { ...paymentMembers(input), ...moneyMembers(input.amount) }, options);
  }

  /** Gives back all or part of a captured amount. `maintenance_reference` names the refund. Operation REFUND. */
  async refund(input: MaintenanceInput, options: CallOptions = {}): Promise<Verified<MaintenanceAnswer>> {
    return this.#call(refund, { ...paymentMembers(input), ...moneyMembers(input.amount) }, options);
  }

  /** Releases an authorisation nothing of which was captured. Operation VOID_AUTHORIZATION. */
  voidAuthorization(
    input: PaymentReference,
    options: CallOptions = {},
  ): Promise<Verified<MaintenanceAnswer>> {
    return this.#call(voidAuthorization, paymentMembers(input), options);
  }

  /**
   * Asks what became of a payment. An order that the gateway does not know is an `ApsRefused` with responseCode
   * `12036`. Operation CHECK_STATUS.
   */
  checkStatus(input: PaymentReference, options: CallOptions = {}): Promise<Verified<CheckStatusAnswer>> {
    return this.#call(checkStatus, paymentMembers(input), options);
  }

  /**
   * The signed form that takes the shopper to the payment page. Operations AUTHORIZATION and PURCHASE by redirection.
   * @throws InvalidMessage naming each member at fault; MoneyError.
   */
  redirectForm(input: RedirectInput): RedirectForm {
    if (input.returnUrl !== undefined && !/^https?:$/.test(URL.parse(input.returnUrl)?.protocol ?? '')) {
      throw new InvalidMessage([
        { member: 'return_url', code: '002', reason: 'must be an http or https address' },
      ]);
    }
    const operation = input.command === 'AUTHORIZATION' ? authorizationRedirection : purchaseRedirection;
    // Nested members travel as JSON text in a form, and that text is what is signed: flatten first.
    const members = formFields({
      ...wireMembers(input),
      merchant_reference: input.merchantReference,
      ...moneyMembers(input.amount),
      language: input.language,
      customer_email: input.customerEmail,
      return_url: input.returnUrl,
      payment_option: input.paymentOption,
      eci: input.eci,
    });
    const fields = formFields(buildRequest(operation, members, this.#account));
    return redirectFormOf(this.#account.hosts.checkout + paymentPagePath, fields);
  }

  async #call<T extends Answer>(
    operation: Operation,
    members: Message,
    options: CallOptions,
  ): Promise<Verified<T>> {
    const request = buildRequest(operation, members, this.#account);
    const transport = {
      url: this.#account.hosts.api + paymentApiPath,
      fetch: this.#fetch,
      timeoutMs: this.#timeoutMs,
      responseKey: this.#account.responseKey,
    };
    return (await exchange(request, transport, options.signal)) as Verified<T>;
  }
}

function moneyMembers(amount: Money): Message {
  return { amount: toWire(amount), currency: amount.currency };
}

function paymentMembers(input: PaymentReference): Message {
  return {
    ...wireMembers(input),
    merchant_reference: input.merchantReference,
    fort_id: input.fortId,
    language: input.language ?? 'en',
  };
}

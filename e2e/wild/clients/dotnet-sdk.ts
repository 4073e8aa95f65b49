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

const common = `access_code merchant_identifier language merchant_reference fort_id response_message response_code status
  reconciliation_reference processor_response_code`;
const payment = `${common} command amount currency customer_email token_name payment_option sadad_olp knet_ref_number
  third_party_transaction_number eci order_description customer_ip customer_name merchant_extra merchant_extra1
  merchant_extra2 merchant_extra3 merchant_extra4 merchant_extra5 authorization_code card_holder_name expiry_date
  card_number 3ds_url remember_me return_url phone_number settlement_reference acquirer_response_code
  acquirer_response_message fraud_comment agreement_id`;

/** The members that the SDK's typed answers have. Whatever else arrives is dropped, and then missing in the signature. */
const models: Record<string, ReadonlySet<string>> = Object.fromEntries(
  Object.entries({
    AUTHORIZATION: payment,
    PURCHASE: `${payment} installments number_of_installments plan_code issuer_code`,
    CAPTURE: `${common} command amount currency order_description`,
    REFUND: `${common} command amount currency order_description maintenance_reference`,
    VOID_AUTHORIZATION: `${common} command order_description`,
    CHECK_STATUS: `${common} query_command transaction_status transaction_code transaction_message refunded_amount
      captured_amount authorized_amount authorization_code`,
  }).map(([command, names]) => [command, new Set(names.split(/\s+/))]),
);

/** Amounts are `double` there: read from text, written back in its own way. */
const doubles = new Set(['amount', 'refunded_amount', 'captured_amount', 'authorized_amount']);

/** System.Text.Json escapes everything beyond ASCII and what HTML would mistake. */
const systemTextJson = (members: Record<string, string | number>): string =>
  JSON.stringify(members).replace(/[\u0080-\uffff<>&'+`]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });

/**
 * The official .NET SDK: values trimmed, empty ones dropped, answers read into typed models and signed again from those,
 * `return_url` percent-decoded before the check, lower-case compare.
 *
 * Its payment form also has `app_*` members, and its reader of returns forgets those: a gateway that echoes them, as the
 * documentation says, fails its check. Nobody outside knows which of the two is true of the real one, so they are left out.
 */
export class DotnetSdk implements WildClient {
  readonly #account: Account;

  constructor(account: Account) {
    this.#account = account;
  }

  #signature(members: Record<string, string | number>, phrase: string): string {
    let text = phrase;
    for (const name of Object.keys(members).sort()) text += `${name}=${String(members[name]).trim()}`;
    return digest(this.#account.shaType, phrase, text + phrase);
  }

  #signed<T extends string | number>(members: Record<string, T>): Record<string, T | string> {
    const { accessCode, merchantIdentifier, requestPhrase } = this.#account;
    const filled = Object.entries(members).filter(([, value]) => value !== '');
    const all: Record<string, T | string> = {
      ...Object.fromEntries(filled),
      access_code: accessCode,
      merchant_identifier: merchantIdentifier,
    };
    return { ...all, signature: this.#signature(all, requestPhrase) };
  }

  #believed(members: Members): Members {
    const command = members['command'] ?? members['query_command'] ?? '';
    const model = models[command];
    if (model === undefined) throw new NotBelieved(`there is no model for ${command}`);
    const typed: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(members)) {
      if (!model.has(name)) continue;
      typed[name] = doubles.has(name)
        ? Number(value)
        : name === 'return_url'
          ? decodeURIComponent(value)
          : value;
    }
    if (this.#signature(typed, this.#account.responsePhrase) !== members['signature']) {
      const dropped = Object.keys(members).filter((name) => name !== 'signature' && !model.has(name));
      throw new NotBelieved(`signature; not in the model of ${command}: ${dropped.join(', ') || 'nothing'}`);
    }
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
      token_name: '',
      ...extra,
    });
  }

  readReturn(arrived: Arrived): Members {
    return this.#believed(formMembers(arrived.method === 'POST' ? arrived.raw.toString() : arrived.query));
  }

  readFeedback(arrived: Arrived): Members {
    return this.#believed(textMembers(arrived.raw.toString()));
  }

  async #call(members: Record<string, string | number>): Promise<Members> {
    const response = await fetch(`${this.#account.gatewayUrl}/FortAPI/paymentApi`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: systemTextJson(this.#signed(members)),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return this.#believed(textMembers(await response.text()));
  }

  maintain(command: Maintenance, { reference, fortId, amount, currency, language }: Later): Promise<Members> {
    return this.#call({
      command,
      merchant_reference: reference,
      fort_id: fortId,
      language,
      order_description: 'Brass dallah – نحاس',
      ...(command === 'VOID_AUTHORIZATION' ? {} : { amount, currency }),
    });
  }

  checkStatus({
    reference,
    fortId,
    language,
  }: Pick<Later, 'reference' | 'fortId' | 'language'>): Promise<Members> {
    return this.#call({
      query_command: 'CHECK_STATUS',
      merchant_reference: reference,
      fort_id: fortId,
      language,
    });
  }
}

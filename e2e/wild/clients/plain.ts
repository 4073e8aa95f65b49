import type { Account } from '../support/account.ts';
import { digest } from '../support/digest.ts';
import { type Members, NotBelieved } from './client.ts';

export type Value = string | number | bigint | null | readonly Value[] | { readonly [name: string]: Value };
export type Message = Readonly<Record<string, Value>>;

/** A value as it is signed: objects `{a=1, b=2}`, lists `[a, b]`, everything else as it is written. */
function signedText(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(signedText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([name, member]) => `${name}=${member === null ? '' : signedText(member as Value)}`)
      .join(', ')}}`;
  }
  return String(value);
}

/** JSON with big integers written out: JSON.stringify has no way to do that. */
function jsonText(value: Value): string {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}:${jsonText(member as Value)}`,
  );
  return `{${members.join(',')}}`;
}

/** The protocol as its documentation describes it, in the fewest lines: for what no single program does. */
export class Plain {
  readonly account: Account;

  constructor(account: Account) {
    this.account = account;
  }

  signature(message: Message, phrase: string): string {
    const names = Object.keys(message).filter((name) => name !== 'signature' && message[name] !== null);
    const text = names.sort().map((name) => `${name}=${signedText(message[name] ?? null)}`);
    return digest(this.account.shaType, phrase, `${phrase}${text.join('')}${phrase}`);
  }

  /** With credentials and a signature, unless the message brings its own. */
  signed(message: Message): Message {
    const { accessCode, merchantIdentifier, requestPhrase } = this.account;
    const all = {
      access_code: accessCode,
      merchant_identifier: merchantIdentifier,
      language: 'en',
      ...message,
    };
    return { signature: this.signature(all, requestPhrase), ...all };
  }

  believe(members: Members): Members {
    if (members['signature'] !== this.signature(members, this.account.responsePhrase)) {
      throw new NotBelieved(JSON.stringify(members));
    }
    return members;
  }

  /** Sends a signed message to the payment API and returns the response as it is. */
  post(
    message: Message,
    headers: Record<string, string> = { 'Content-Type': 'application/json' },
    path = '',
  ): Promise<Response> {
    return fetch(`${this.account.gatewayUrl}/FortAPI/paymentApi${path}`, {
      method: 'POST',
      headers,
      body: jsonText(this.signed(message)),
    });
  }

  /** Sends, reads, verifies. */
  async call(message: Message): Promise<Members> {
    return this.believe((await (await this.post(message)).json()) as Members);
  }

  /** The form of a payment by redirection. */
  form(message: Message): Members {
    const members = this.signed({
      command: 'PURCHASE',
      amount: '10000',
      currency: 'AED',
      customer_email: 'layla@example.com',
      ...message,
    });
    return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, String(value)]));
  }
}

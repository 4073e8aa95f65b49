import { MalformedMessage } from '../errors.ts';
import { checkCount, checkDepth, checkName } from './limits.ts';
import type { MessageValue } from './message.ts';

/**
 * JSON.parse would do three wrong things: round numbers above 2^53, rewrite `10.0` as `10` (another signature),
 * and keep the last of two members with one name. So numbers and booleans are read as the text they were
 * written in, and duplicates are refused.
 */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): MessageValue {
    const value = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) this.#fail('something follows the end of the document');
    return value;
  }

  #fail(why: string): never {
    throw new MalformedMessage(`The message is not valid JSON: ${why}, at character ${this.#at + 1}.`);
  }

  #space(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at++;
    }
  }

  #take(character: string): boolean {
    this.#space();
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #value(depth: number): MessageValue {
    checkDepth(depth);
    this.#space();
    const first = this.#text[this.#at];
    if (first === '"') return this.#string();
    if (first === '{') return this.#object(depth);
    if (first === '[') return this.#list(depth);
    return this.#word();
  }

  #object(depth: number): MessageValue {
    this.#at++;
    const members: Record<string, MessageValue> = {};
    let count = 0;
    if (this.#take('}')) return members;
    do {
      this.#space();
      if (this.#text[this.#at] !== '"') this.#fail('a member name in double quotes is expected');
      const name = this.#string();
      checkName(name, members);
      checkCount(++count);
      // JavaScript would move such a name to the front of a nested object, whose order is signed.
      if (depth > 0 && /^[0-9]+$/.test(name)) this.#fail('a nested member name may not be a number');
      if (!this.#take(':')) this.#fail('a colon is expected');
      members[name] = this.#value(depth + 1);
    } while (this.#take(','));
    if (!this.#take('}')) this.#fail('a comma or the end of the object is expected');
    return members;
  }

  #list(depth: number): MessageValue {
    this.#at++;
    const entries: MessageValue[] = [];
    if (this.#take(']')) return entries;
    do entries.push(this.#value(depth + 1));
    while (this.#take(','));
    if (!this.#take(']')) this.#fail('a comma or the end of the list is expected');
    return entries;
  }

  #string(): string {
    const start = this.#at;
    let end = start + 1;
    for (;;) {
      const code = this.#text.charCodeAt(end);
      if (code === 0x22) break;
      if (code === 0x5c) end++;
      else if (!(code >= 0x20)) {
        this.#at = end;
        this.#fail('a text does not end, or holds a control character');
      }
      end++;
    }
    this.#at = end + 1;
    const inner = this.#text.slice(start + 1, end);
    return inner.includes('\\') ? this.#unescape(start, end) : inner;
  }

  #unescape(start: number, end: number): string {
    let text: string;
    try {
      text = JSON.parse(this.#text.slice(start, end + 1)) as string;
    } catch {
      this.#at = start;
      this.#fail('a text holds an unknown escape');
    }
    // Half of a surrogate pair has no UTF-8 form: nobody can have signed it.
    if (!text.isWellFormed()) this.#fail('a text holds half of a character');
    return text;
  }

  #word(): MessageValue {
    const word = /(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)(?![\w.+-])/y;
    word.lastIndex = this.#at;
    const found = word.exec(this.#text)?.[0];
    if (found === undefined) this.#fail('a value is expected');
    this.#at += found.length;
    return found === 'null' ? null : found;
  }
}

/**
 * Parses JSON, keeping numbers and booleans as the text they were written in (`9007199254740993`, `10.0`, `true`).
 * @throws MalformedMessage for bad JSON, duplicate or forbidden names, too many members, too much nesting.
 */
export function parseJson(text: string): MessageValue {
  return new Reader(text).document();
}

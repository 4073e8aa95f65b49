import { toJson } from '../messages/json-write.ts';
import type { Message, MessageValue } from '../messages/message.ts';
import { unsignedMembers } from './exclusions.ts';
import { valueText } from './value.ts';

/** A way in which senders are known to go wrong: the members as they would have joined them. */
export interface Suspect {
  readonly code: string;
  readonly sentence: string;
  /** undefined when the mistake would not change this message. */
  readonly joined: string | undefined;
}

type Pair = readonly [name: string, text: string];

function pairsOf(message: Message): Pair[] {
  const exclude = unsignedMembers(message);
  return Object.entries(message)
    .filter(
      ([name, value]) =>
        name !== 'signature' && !exclude.includes(name) && value !== undefined && value !== null,
    )
    .map(([name, value]): Pair => [name, valueText(value as MessageValue, name)]);
}

const byCodeUnit = ([a]: Pair, [b]: Pair): number => (a < b ? -1 : 1);
const join = (pairs: readonly Pair[], between = ''): string =>
  pairs.map(([n, v]) => `${n}=${v}`).join(between);
const sorted = (pairs: readonly Pair[]): Pair[] => [...pairs].sort(byCodeUnit);

const entities: readonly (readonly [string, string])[] = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
];

const escapeEntities = (text: string): string =>
  entities.reduce((escaped, [character, entity]) => escaped.replaceAll(character, entity), text);
const decodeEntities = (text: string): string =>
  entities
    .reduceRight((decoded, [character, entity]) => decoded.replaceAll(entity, character), text)
    .replaceAll('&#039;', "'");

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function mapped(pairs: readonly Pair[], change: (text: string, name: string) => string): string {
  return join(sorted(pairs.map(([name, text]): Pair => [name, change(text, name)])));
}

/** Members that web frameworks and plugins put beside the gateway's. */
const frameworkMembers = new Set(
  'wc-api wc-ajax APS_fort aps_fort integration_type lang form_key discriminator'.split(' '),
);

const isFrameworkMember = (name: string): boolean =>
  frameworkMembers.has(name) || name.startsWith('WordApp_');

/** Mistakes in the values. */
function valueSuspects(pairs: readonly Pair[]): Suspect[] {
  return [
    {
      code: 'trimmed',
      sentence: 'It was signed over trimmed values, but spaces were sent. Trim before you build the message.',
      joined: mapped(pairs, (text) => text.trim()),
    },
    {
      code: 'html_entities_decoded',
      sentence:
        'It was signed with HTML entities decoded, but they were sent (&#39; and the like). Sign what is sent.',
      joined: mapped(pairs, decodeEntities),
    },
    {
      code: 'html_entities_encoded',
      sentence:
        'It was signed over HTML-escaped values, but the plain ones were sent. Sign before you escape for HTML.',
      joined: mapped(pairs, escapeEntities),
    },
    {
      code: 'url_encoded',
      sentence:
        'It was signed over percent-encoded values. Sign the plain values; the encoding belongs to the form.',
      joined: mapped(pairs, (text) => encodeURIComponent(text)),
    },
    {
      code: 'return_url_encoded',
      sentence: 'It was signed over a percent-encoded return_url, but the plain one was sent.',
      joined: mapped(pairs, (text, name) => (name === 'return_url' ? encodeURIComponent(text) : text)),
    },
    {
      code: 'url_decoded',
      sentence:
        'It was signed over percent-decoded values, but encoded ones were received: something encodes twice.',
      joined: mapped(pairs, percentDecoded),
    },
    {
      code: 'language_case',
      sentence: 'It was signed over a lower-case language, but another was sent. Send "en" or "ar".',
      joined: mapped(pairs, (text, name) => (name === 'language' ? text.toLowerCase() : text)),
    },
    {
      code: 'upper_case',
      sentence: 'It was signed over values in upper case. Sign the values as they are sent.',
      joined: mapped(pairs, (text) => text.toUpperCase()),
    },
    {
      code: 'lower_case',
      sentence: 'It was signed over values in lower case. Sign the values as they are sent.',
      joined: mapped(pairs, (text) => text.toLowerCase()),
    },
    {
      code: 'amount_in_major_units',
      sentence:
        'It was signed over an amount with decimals, but another form was sent. Use minor units in both places.',
      joined: mapped(pairs, (text, name) => (name === 'amount' ? (Number(text) / 100).toFixed(2) : text)),
    },
  ];
}

/** Mistakes in the order, and in what stands between the members. */
function orderSuspects(pairs: readonly Pair[]): Suspect[] {
  return [
    {
      code: 'unsorted',
      sentence: 'The members were not sorted by name before they were joined.',
      joined: join(pairs),
    },
    {
      code: 'sorted_as_pairs',
      sentence:
        'The joined name=value texts were sorted. Sort the names: merchant_extra comes before merchant_extra1.',
      joined: join([...pairs].sort((a, b) => (join([a]) < join([b]) ? -1 : 1))),
    },
    {
      code: 'sorted_by_culture',
      sentence:
        "The names were sorted by a language's rules or without regard to case. Sort by character code.",
      joined: join([...pairs].sort(([a], [b]) => a.localeCompare(b, 'en'))),
    },
    {
      code: 'separated',
      sentence: 'The members were joined with "&". Join them with nothing in between.',
      joined: join(sorted(pairs), '&'),
    },
  ];
}

/** Mistakes in which members take part. */
function memberSuspects(pairs: readonly Pair[], message: Message): Suspect[] {
  const all = sorted(pairs);
  const without = (leave: (pair: Pair) => boolean): string => join(all.filter((pair) => !leave(pair)));
  const nested = Object.entries(message).some(([, value]) => typeof value === 'object' && value !== null);
  return [
    {
      code: 'framework_members',
      sentence:
        'Members that your framework added were received with it (lang, form_key, wc-api …). Take them off first.',
      joined: without(([name]) => isFrameworkMember(name)),
    },
    {
      code: 'nested_as_json',
      sentence:
        'A nested member was signed as JSON text. Write it {name=value, name=value} and lists [a, b].',
      joined: nested
        ? mapped(pairs, (text, name) => {
            const value = message[name];
            return typeof value === 'object' && value !== null ? toJson(value) : text;
          })
        : undefined,
    },
    ...all.map(([name]) => ({
      code: 'member_not_signed',
      sentence: `It was signed without "${name}". Sign every member that is sent, except the signature.`,
      joined: without((pair) => pair[0] === name),
    })),
  ];
}

/** Every known mistake that would make another text of this message than the right one. */
export function suspectsOf(message: Message, right: string): Suspect[] {
  const pairs = pairsOf(message);
  const suspects = [...valueSuspects(pairs), ...orderSuspects(pairs), ...memberSuspects(pairs, message)];
  return suspects.filter(({ joined }) => joined !== undefined && joined !== right);
}

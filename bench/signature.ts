import { createHash, hash } from 'node:crypto';
import { sign, signed, verify } from '@fils/aps';

/** One line of the table: nanoseconds a call (median), and ratios to the two references of the same run. */
export interface Row {
  name: string;
  nanoseconds: number;
  /** How many times faster than plain sort+hash: more is better. */
  timesPlain: number;
  /** How much of the bare hash's speed is left: 1 would be no cost but the hash. */
  shareOfHash: number;
}

/** A PURCHASE answer as the gateway sends it. */
const message = {
  command: 'PURCHASE',
  access_code: 'SILgpo7pWbmzuURp2qri',
  merchant_identifier: 'MxvOupuG',
  merchant_reference: 'S00012-1',
  amount: '125000',
  currency: 'AED',
  language: 'en',
  customer_email: 'customer1@domain.com',
  customer_name: 'John Smith',
  customer_ip: '192.178.1.10',
  order_description: 'iPhone 6-S',
  payment_option: 'VISA',
  eci: 'ECOMMERCE',
  fort_id: '169996200000000001',
  authorization_code: '831000',
  card_number: '400555******0001',
  expiry_date: '3005',
  response_code: '14000',
  response_message: 'Success.',
  status: '14',
};
const key = { phrase: 'response phrase 2026', shaType: 'SHA-256' } as const;

/** What everybody writes first. */
function plain(members: Readonly<Record<string, string>>, phrase: string): string {
  const names = Object.keys(members).sort();
  const text = phrase + names.map((name) => `${name}=${members[name]}`).join('') + phrase;
  return createHash('sha256').update(text).digest('hex');
}

const callsPerRound = 4000;
const rounds = 61;

function nanosecondsPerCall(call: (index: number) => unknown): number {
  const start = process.hrtime.bigint();
  for (let i = 0; i < callsPerRound; i++) call(i & 63);
  return Number(process.hrtime.bigint() - start) / callsPerRound;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/**
 * Signs and verifies a 20-member message, interleaved with the bare one-shot hash of the same text and with plain
 * sort+hash, so that whatever else the machine does falls on all alike. Prints the table and returns it.
 */
export async function signatureBench(): Promise<Row[]> {
  // Different texts in each call, as in life; otherwise engines cache the joined string.
  const messages = Array.from({ length: 64 }, (_, i) => ({ ...message, merchant_reference: `S${i}` }));
  const signedMessages = messages.map((one) => signed(one, key));
  const text = `${key.phrase}${Object.entries(message).flat().join('=')}${key.phrase}`;
  const subjects: Readonly<Record<string, (index: number) => unknown>> = {
    'bare hash': () => hash('sha256', text, 'hex'),
    'plain sort+hash': (i) => plain(messages[i] as typeof message, key.phrase),
    'sign (20 members)': (i) => sign(messages[i] as typeof message, key),
    'verify (20 members)': (i) => verify(signedMessages[i] as typeof message, key),
  };
  if (plain(message, key.phrase) !== sign(message, key)) throw new Error('sign and plain disagree');
  for (const call of Object.values(subjects)) for (let i = 0; i < 5; i++) nanosecondsPerCall(call);

  const times = new Map<string, number[]>(Object.keys(subjects).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, call] of Object.entries(subjects)) times.get(name)?.push(nanosecondsPerCall(call));
  }
  const medians = [...times].map(([name, values]) => [name, median(values)] as const);
  const of = (wanted: string): number => medians.find(([name]) => name === wanted)?.[1] ?? 1;
  const rows = medians.map(([name, nanoseconds]) => ({
    name,
    nanoseconds: Math.round(nanoseconds),
    timesPlain: Number((of('plain sort+hash') / nanoseconds).toFixed(2)),
    shareOfHash: Number((of('bare hash') / nanoseconds).toFixed(2)),
  }));
  console.log(
    `Signature, SHA-256, 20 members, Node ${process.version}, median of ${rounds} interleaved rounds`,
  );
  console.table(rows);
  return rows;
}

if (import.meta.main) await signatureBench();

import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { decodeBody, explainSignature, type ShaType, type WireMessage } from '@fils/aps';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';

const shaTypes: readonly ShaType[] = ['SHA-256', 'SHA-512', 'HMAC-256', 'HMAC-512', 'SHA-128'];
const usage =
  'fils explain MESSAGE|- --phrase-file FILE [--other-phrase-file FILE] [--sha-type SHA-256] [--string-to-sign FILE] [--content-type TYPE]';

/**
 * `fils explain`: why a signature does not verify. Phrases come from files or FILS_PHRASE, never from arguments,
 * which other users of the machine can read.
 */
export const explain: Command = async (args, env) => {
  const { values, positionals } = readArguments(
    args,
    {
      'phrase-file': { type: 'string' },
      'other-phrase-file': { type: 'string' },
      'sha-type': { type: 'string', default: 'SHA-256' },
      'string-to-sign': { type: 'string' },
      'content-type': { type: 'string' },
    },
    usage,
    true,
  );
  const [source, ...rest] = positionals;
  if (!source || rest.length > 0)
    throw new UsageError(`Name one message file (or - for standard input).\nUsage: ${usage}`);
  const shaType = shaTypes.find((t) => t === values['sha-type']);
  if (!shaType) throw new UsageError(`--sha-type must be one of ${shaTypes.join(', ')}`);
  const phrase = values['phrase-file']
    ? await readLine(values['phrase-file'], '--phrase-file')
    : env['FILS_PHRASE'];
  if (!phrase)
    throw new UsageError(
      `Give the SHA phrase: --phrase-file FILE, or the variable FILS_PHRASE.\nUsage: ${usage}`,
    );
  const otherPhrase = values['other-phrase-file']
    ? await readLine(values['other-phrase-file'], '--other-phrase-file')
    : env['FILS_OTHER_PHRASE'];
  const theirString = values['string-to-sign']
    ? await readLine(values['string-to-sign'], '--string-to-sign')
    : undefined;

  const message = await readMessage(source, values['content-type'] ?? null);
  const found = explainSignature(
    message,
    { phrase, shaType, allowSha1: true },
    { ...(otherPhrase ? { otherPhrase } : {}), ...(theirString ? { theirString } : {}) },
  );
  console.log(found.matches ? 'The signature is right.' : 'The signature does not match.');
  console.log(`\nString to sign (phrase masked):\n${found.stringToSign}`);
  console.log(
    `\nComputed  ${found.expected}\nReceived  ${found.received ?? '(the message has no signature)'}`,
  );
  if (found.hints.length > 0) console.log(`\n${found.hints.map((hint) => `- ${hint.sentence}`).join('\n')}`);
  return found.matches ? 0 : 1;
};

async function readLine(file: string, option: string): Promise<string> {
  try {
    // Only the newline that an editor adds is dropped: spaces may belong to a phrase.
    return (await readFile(file, 'utf8')).replace(/\r?\n$/, '');
  } catch (error) {
    throw new UsageError(`${option}: ${(error as Error).message}`);
  }
}

async function readMessage(source: string, contentType: string | null): Promise<WireMessage> {
  const text = source === '-' ? await readAll(process.stdin) : await readLine(source, 'MESSAGE');
  try {
    return decodeBody(new TextEncoder().encode(text.trim()), contentType);
  } catch (error) {
    throw new UsageError(`The message cannot be read: ${(error as Error).message}`);
  }
}

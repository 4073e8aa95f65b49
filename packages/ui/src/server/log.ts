import type { Logger } from 'pino';
import { pino, stdSerializers } from 'pino';

export type { Logger } from 'pino';

export interface LogOptions {
  /** Which part of the program speaks, for example `payments`. */
  name: string;
  /** Default: `LOG_LEVEL`, or `info`. */
  level?: string;
  /** Lines for people instead of JSON. Default: when standard output is a terminal. */
  pretty?: boolean;
  /** Where lines go; standard output unless a test says otherwise. */
  destination?: { write(line: string): void };
}

/**
 * `authorization` is the header, so it ends there: the wire's authorization_code is harmless, and needed in the log.
 */
const secretName =
  /phrase|password|passwd|secret|card_?number|card_?security_?code|cvv|cvc|expiry|authorization$|cookie|api_?key|private_?key|sign_?in_?link|^token$/i;

const masked = '[redacted]';

/**
 * A logger that cannot leak what must never be written: members with the names of secrets are masked at any depth, and
 * anything that looks like a card number is masked in the finished line, wherever it came from.
 */
export function createLog(options: LogOptions): Logger {
  const pretty = options.pretty ?? (options.destination === undefined && process.stdout.isTTY === true);
  const out = options.destination ?? process.stdout;
  const destination = pretty ? { write: (line: string) => out.write(prettyLine(line)) } : out;
  return pino(
    {
      name: options.name,
      level: options.level ?? process.env['LOG_LEVEL'] ?? 'info',
      base: { pid: process.pid },
      formatters: {
        level: (label) => ({ level: label }),
        log: (members) => redact(members, 0) as Record<string, unknown>,
      },
      serializers: { err: (error: Error) => redact(stdSerializers.err(error), 0) },
      timestamp: pino.stdTimeFunctions.isoTime,
      hooks: { streamWrite: maskCardNumbers },
    },
    destination,
  );
}

function redact(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  if (depth > 6) return '[deep]';
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null && 'toJSON' in value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      secretName.test(name) && member !== undefined && member !== null ? masked : redact(member, depth + 1),
    ]),
  );
}

/**
 * Masks digit runs that can be card numbers: 13 to 16 digits beginning with 2 to 6 whose Luhn sum is right. fort_ids
 * and timestamps begin with 1, so they stay readable.
 */
export function maskCardNumbers(line: string): string {
  return line.replace(/(?<![\d.])[2-6](?:[ -]?\d){12,15}(?!\d)/g, (text) => {
    const digits = text.replace(/\D/g, '');
    return luhn(digits) ? `${digits.slice(0, 4)}…${digits.slice(-4)}` : text;
  });
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += i % 2 === 1 ? doubled : digit;
  }
  return sum % 10 === 0;
}

function prettyLine(line: string): string {
  try {
    const { level, time, name, msg, pid: _pid, err, ...rest } = JSON.parse(line) as Record<string, unknown>;
    const members = Object.entries(rest).map(
      ([key, value]) => ` ${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
    );
    const stack = (err as { stack?: string } | undefined)?.stack;
    const head = `${String(time).slice(11, 19)} ${String(level).toUpperCase().padEnd(5)} ${String(name)}: ${String(msg ?? '')}`;
    return `${head}${members.join('')}${stack === undefined ? '' : `\n${stack}`}\n`;
  } catch {
    return line;
  }
}

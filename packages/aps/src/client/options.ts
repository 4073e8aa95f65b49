import type { ShaType, SigningKey } from '../signature/types.ts';
import { shaTypes } from '../signature/types.ts';
import { type Endpoints, type Environment, endpoints, isApsHost } from './endpoints.ts';
import { InvalidOptions } from './errors.ts';

/** The values of one account's Security Settings, and where to send messages. */
export interface ClientOptions {
  merchantIdentifier: string;
  accessCode: string;
  /** SHA Request Phrase: signs what you send. */
  requestPhrase: string;
  /** SHA Response Phrase: verifies what you receive. */
  responsePhrase: string;
  shaType: ShaType;
  /** Allows `SHA-128`, which is SHA-1. */
  allowSha1?: boolean;
  environment: Environment;
  /** Sends everything to another host instead, for example a local gateway: `http://localhost:3200`. */
  baseUrl?: string | URL;
  fetch?: typeof globalThis.fetch;
  /** How long to wait for an answer, 30 s unless told. */
  timeoutMs?: number;
}

const required = ['merchantIdentifier', 'accessCode', 'requestPhrase', 'responsePhrase'] as const;

function checkedBase(options: ClientOptions): Endpoints {
  if (options.baseUrl === undefined) return endpoints[options.environment];
  const url = URL.parse(String(options.baseUrl));
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new InvalidOptions(
      'baseUrl',
      `baseUrl "${String(options.baseUrl)}" is not an http or https address.`,
    );
  }
  const actual = isApsHost(url);
  if (actual !== undefined && actual !== options.environment) {
    throw new InvalidOptions(
      'baseUrl',
      `baseUrl belongs to the ${actual} of Amazon Payment Services, but environment is ${options.environment}.`,
    );
  }
  const base = url.origin + url.pathname.replace(/\/$/, '');
  return { checkout: base, api: base };
}

/** What the client works with, checked. */
export interface Account {
  readonly merchantIdentifier: string;
  readonly accessCode: string;
  readonly requestKey: SigningKey;
  readonly responseKey: SigningKey;
  readonly hosts: Endpoints;
}

/** @throws InvalidOptions that names the option. */
export function accountOf(options: ClientOptions): Account {
  for (const name of required) {
    const value = options[name];
    if (typeof value !== 'string' || value.trim() === '') {
      throw new InvalidOptions(name, `${name} is empty. Copy it from Security Settings of your account.`);
    }
  }
  if (options.environment !== 'sandbox' && options.environment !== 'production') {
    throw new InvalidOptions('environment', 'environment must be "sandbox" or "production".');
  }
  if (!shaTypes.includes(options.shaType)) {
    throw new InvalidOptions(
      'shaType',
      `shaType must be one of ${shaTypes.join(', ')}, as your account says.`,
    );
  }
  const { shaType, allowSha1 = false } = options;
  if (shaType === 'SHA-128' && !allowSha1) {
    throw new InvalidOptions(
      'shaType',
      'shaType SHA-128 is SHA-1 and unsafe; use SHA-256, or set allowSha1: true knowingly.',
    );
  }
  return {
    merchantIdentifier: options.merchantIdentifier,
    accessCode: options.accessCode,
    requestKey: { phrase: options.requestPhrase, shaType, allowSha1 },
    responseKey: { phrase: options.responsePhrase, shaType, allowSha1 },
    hosts: checkedBase(options),
  };
}

import type { MessageValue, WireMessage } from '@fils/aps';

/** What a message tells about the payment besides its outcome; null where it is silent. */
export interface Details {
  readonly fortId: string | null;
  readonly responseCode: string | null;
  readonly responseMessage: string | null;
  readonly paymentOption: string | null;
  readonly cardNumberMasked: string | null;
  /** YYMM. */
  readonly expiryDate: string | null;
  readonly cardHolderName: string | null;
  readonly tokenName: string | null;
  readonly authorizationCode: string | null;
}

/** A member as text; absent, empty and nested ones are null. */
export function text(message: WireMessage, name: string, maxLength = 250): string | null {
  const value = message[name];
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'string' || value === '') return null;
  // Cut first: a cut may leave half a surrogate pair behind.
  return storable(value.slice(0, maxLength));
}

export function detailsOf(message: WireMessage): Details {
  const card = text(message, 'card_number', 40);
  return {
    fortId: text(message, 'fort_id', 40),
    responseCode: text(message, 'response_code', 5),
    responseMessage: text(message, 'response_message'),
    paymentOption: text(message, 'payment_option', 40),
    cardNumberMasked: card === null ? null : maskCard(card),
    expiryDate: text(message, 'expiry_date', 4),
    cardHolderName: text(message, 'card_holder_name', 100),
    tokenName: text(message, 'token_name', 100),
    authorizationCode: text(message, 'authorization_code', 100),
  };
}

/** First six and last four digits at most. The gateway masks already; this makes a slip of its own harmless. */
export function maskCard(number: string): string {
  const digits = number.replace(/\D/g, '');
  if (digits.length <= 10) return number;
  return `${digits.slice(0, 6)}${'*'.repeat(digits.length - 10)}${digits.slice(-4)}`;
}

/** PostgreSQL keeps neither U+0000 nor half a surrogate pair: both become the replacement character. */
export function storable(value: string): string {
  if (value.isWellFormed() && !value.includes('\0')) return value;
  return value.toWellFormed().replaceAll('\0', '\ufffd');
}

const neverKept = new Set(['card_security_code', 'signature']);
const shortestCard = 13;
const cardLike = /(?<!\d)[2-6]\d{12,18}(?!\d)/g;

/**
 * The members as they are kept and shown: card numbers masked wherever they stand, security codes gone, the signature
 * gone (it was checked, and is not needed again).
 */
export function keptMembers(message: WireMessage): WireMessage {
  const kept: Record<string, MessageValue> = {};
  for (const name of Object.keys(message)) {
    const value = message[name];
    if (value !== undefined && !neverKept.has(name)) kept[storable(name)] = keptValue(value, name);
  }
  return kept;
}

function keptValue(value: MessageValue, name: string): MessageValue {
  if (typeof value === 'string') {
    if (name === 'card_number') return maskCard(storable(value));
    if (value.length < shortestCard) return storable(value);
    // fort_ids and bill numbers begin with 1, so they stay whole.
    return storable(value).replace(cardLike, maskCard);
  }
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
  if (Array.isArray(value)) return value.map((item: MessageValue) => keptValue(item, name));
  return keptMembers(value as WireMessage);
}

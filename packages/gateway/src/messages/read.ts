import {
  decodeBody,
  MalformedMessage,
  MessageTooLarge,
  type MessageValue,
  type WireMessage,
} from '@fils/aps';

/** Far above any documented message. Larger ones are refused while they arrive. */
const maxMessageBytes = 256 * 1024;

/** Text that the database cannot keep (U+0000, half a surrogate pair) is refused before it reaches any feature. */
function checkText(value: MessageValue, name: string): void {
  if (typeof value === 'string') {
    if (value.includes('\u0000') || !value.isWellFormed()) {
      throw new MalformedMessage(`The member "${name.slice(0, 40)}" contains a character that is not text.`);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      checkText(key, name);
      checkText(member as MessageValue, name);
    }
  }
}

async function bytesOf(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('Content-Length') ?? 0) > maxMessageBytes)
    throw new MessageTooLarge(maxMessageBytes);
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body) {
    length += chunk.byteLength;
    if (length > maxMessageBytes) throw new MessageTooLarge(maxMessageBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const startsWith = (raw: Uint8Array, character: string): boolean =>
  new TextDecoder().decode(raw.subarray(0, 200)).trimStart().startsWith(character);

/**
 * Reads a request's message. The payment page takes forms, the payment API JSON objects; neither takes the other's.
 *
 * @throws MalformedMessage, MessageTooLarge (both 00073)
 */
export async function readMessage(request: Request, kind: 'form' | 'json'): Promise<WireMessage> {
  const raw = await bytesOf(request);
  if (kind === 'json' && !startsWith(raw, '{'))
    throw new MalformedMessage('The body is not a JSON object.', { raw });
  if (kind === 'form' && (startsWith(raw, '{') || startsWith(raw, '<'))) {
    throw new MalformedMessage('The body is not a form.', { raw });
  }
  const message = decodeBody(raw, request.headers.get('Content-Type'));
  for (const [name, value] of Object.entries(message)) {
    checkText(name, name);
    checkText(value, name);
  }
  return message;
}

import { MessageTooLarge } from '../errors.ts';

/**
 * The body's bytes, read once and never beyond the limit: a stream that grows past it is cancelled, whatever its
 * Content-Length promised.
 * @throws MessageTooLarge
 */
export async function readBytes(body: Request | Response, maxBytes: number): Promise<Uint8Array> {
  if (Number(body.headers.get('content-length') ?? '0') > maxBytes) throw new MessageTooLarge(maxBytes);
  if (body.body === null) return new Uint8Array(0);
  const reader = body.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > maxBytes) {
      await reader.cancel();
      throw new MessageTooLarge(maxBytes);
    }
    chunks.push(value);
  }
  if (chunks.length === 1 && chunks[0] !== undefined) return chunks[0];
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

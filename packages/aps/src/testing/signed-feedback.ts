import { encodeForm, formFields } from '../messages/form.ts';
import { encodeJson } from '../messages/json-write.ts';
import type { Message } from '../messages/message.ts';
import { encodeXml } from '../messages/xml-write.ts';
import { signed } from '../signature/sign.ts';
import type { SigningKey } from '../signature/types.ts';

export type FeedbackEncoding = 'json' | 'form' | 'xml';

export interface SignedFeedback {
  body: string;
  contentType: string;
  /** The POST that the gateway would make. */
  request(url: string | URL): Request;
}

function encoded(
  members: Message,
  key: SigningKey,
  encoding: FeedbackEncoding,
): [body: string, type: string] {
  switch (encoding) {
    case 'form':
      // A form carries nested values as text, and that text is what is signed.
      return [
        encodeForm(signed(formFields(members), key)),
        'application/x-www-form-urlencoded;charset=UTF-8',
      ];
    case 'xml':
      return [encodeXml(signed(members, key)), 'application/xml;charset=UTF-8'];
    default:
      return [encodeJson(signed(members, key)), 'application/json;charset=UTF-8'];
  }
}

/**
 * Feedback as the gateway would send it, for your own tests: encoded and signed with the SHA RESPONSE phrase.
 * Also what a gateway needs to send it.
 * @throws InvalidMessage when XML cannot carry the members, see `encodeXml`.
 */
export function signedFeedback(
  members: Message,
  key: SigningKey,
  encoding: FeedbackEncoding = 'json',
): SignedFeedback {
  const [body, contentType] = encoded(members, key, encoding);
  return {
    body,
    contentType,
    request: (url) => new Request(url, { method: 'POST', body, headers: { 'content-type': contentType } }),
  };
}

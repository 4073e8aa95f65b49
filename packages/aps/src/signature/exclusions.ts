import type { Message } from '../messages/message.ts';

const cardMembers = ['card_number', 'expiry_date', 'card_security_code', 'card_holder_name'];

/**
 * Members that a REQUEST leaves out of its signature, by its `service_command`: the shopper's browser adds
 * them after the merchant has signed. Every other request, also with clear card members, signs all it sends.
 */
const unsignedInRequests: Readonly<Record<string, readonly string[]>> = {
  // remember_me is unsigned on both merchant pages: open question 9.
  TOKENIZATION: [...cardMembers, 'remember_me'],
  // Undocumented; as the official plugins do: open question 8.
  CREATE_TOKEN: cardMembers,
  // The upload itself: open question 10.
  UPLOAD_BATCH_FILE: ['file'],
};

/** Open question 7: official clients leave it out of the answer of GET_INSTALLMENTS_PLANS. */
const unsignedInPlans: readonly string[] = ['installment_detail'];

const none: readonly string[] = [];

/** Whether the message travels from the gateway: only its messages carry a response code. */
export function isAnswer(message: Message): boolean {
  return message['response_code'] !== undefined || message['status'] !== undefined;
}

/** The members besides `signature` that are not signed in this message, told by its own selector. */
export function unsignedMembers(message: Message): readonly string[] {
  if (message['installment_detail'] !== undefined) return unsignedInPlans;
  const service = message['service_command'];
  if (typeof service !== 'string' || isAnswer(message)) return none;
  return Object.hasOwn(unsignedInRequests, service) ? (unsignedInRequests[service] ?? none) : none;
}

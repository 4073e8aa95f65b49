import type { WireMessage } from '../messages/verified.ts';

/** Members that the types of answers promise to be texts, when they are there. */
const texts = new Set(
  `response_code response_message status signature access_code merchant_identifier merchant_reference language fort_id
   acquirer_response_code acquirer_response_message processor_response_code reconciliation_reference command
   query_command amount currency customer_email customer_name customer_ip payment_option eci order_description
   token_name remember_me authorization_code card_number card_holder_name expiry_date fraud_comment
   maintenance_reference transaction_status transaction_code transaction_message authorized_amount captured_amount
   refunded_amount`.split(/\s+/),
);

/** Why a message is no answer of the gateway; undefined when it is one. A signature alone does not promise a shape. */
export function answerFault(message: WireMessage): string | undefined {
  const code = message['response_code'];
  if (code === undefined || code === '') return 'has no response_code';
  for (const [name, value] of Object.entries(message)) {
    if (texts.has(name) && typeof value !== 'string') return `has a ${name} that is not a text`;
  }
  return /^[0-9]{5}$/.test(String(code)) ? undefined : 'has a response_code that is not five digits';
}

/** The account of all messages in this bench, and the message itself. */
export const account = {
  merchantIdentifier: 'MxvOupuG',
  accessCode: 'SILgpo7pWbmzuURp2qri',
  requestPhrase: 'request phrase 2026',
  responsePhrase: 'response phrase 2026',
  shaType: 'SHA-256',
} as const;

export const referenceOf = (n: number): string => `B-${n}-1`;

/** A PURCHASE answer of the usual length: twenty members. */
export function membersOf(n: number) {
  return {
    command: 'PURCHASE',
    access_code: account.accessCode,
    merchant_identifier: account.merchantIdentifier,
    merchant_reference: referenceOf(n),
    amount: '125000',
    currency: 'AED',
    language: 'en',
    customer_email: 'customer1@domain.com',
    customer_name: 'John Smith',
    customer_ip: '192.178.1.10',
    order_description: 'iPhone 6-S',
    payment_option: 'VISA',
    eci: 'ECOMMERCE',
    fort_id: String(169_996_200_000_000_000n + BigInt(n)),
    authorization_code: '831000',
    card_number: '400555******0001',
    expiry_date: '3005',
    response_code: '14000',
    response_message: 'Success.',
    status: '14',
  };
}

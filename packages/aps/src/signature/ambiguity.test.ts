import { describe, expect, it } from 'vitest';
import type { Message } from '../messages/message.ts';
import { explainSignature } from './explain.ts';
import { sign, signed } from './sign.ts';
import { stringToSign } from './string-to-sign.ts';
import { verify } from './verify.ts';

const key = { phrase: 'PASS', shaType: 'SHA-256' } as const;

describe('a declined answer, cut elsewhere by the shopper to look paid', () => {
  // The shopper typed everything after "Joe" as part of the name.
  const declined = {
    amount: '1000',
    command: 'PURCHASE',
    currency: 'AED',
    customer_name:
      'Joefort_id=1merchant_reference=S1response_code=14000response_message=Success.status=14token_name=',
    fort_id: '2',
    merchant_reference: 'S1',
    response_code: '13666',
    response_message: 'Transaction declined.',
    status: '13',
  };
  const forged = {
    amount: '1000',
    command: 'PURCHASE',
    currency: 'AED',
    customer_name: 'Joe',
    fort_id: '1',
    merchant_reference: 'S1',
    response_code: '14000',
    response_message: 'Success.',
    status: '14',
    token_name:
      'fort_id=2merchant_reference=S1response_code=13666response_message=Transaction declined.status=13',
  };

  it('has the same digest', () => {
    expect(stringToSign(forged, 'PASS')).toBe(stringToSign(declined, 'PASS'));
    expect(sign(forged, key)).toBe(sign(declined, key));
  });

  it('is refused all the same, and explained', () => {
    const message = { ...forged, signature: sign(declined, key) };
    expect(verify(message, key)).toBe(false);
    expect(explainSignature(message, key).hints[0]?.code).toBe('ambiguous');
    expect(explainSignature(message, key).hints[0]?.sentence).toContain('token_name');
  });

  it.each(['fort_id=169996', 'merchant_reference=S2', 'currency=KWD', 'command=REFUND', 'status=13'])(
    'so is an answer that swallowed %s',
    (swallowed) => {
      expect(verify(signed({ status: '14', token_name: `x${swallowed}` }, key), key)).toBe(false);
    },
  );

  it('also hidden in a list, an object, an address, or a name', () => {
    const hidden: Message[] = [
      { status: '14', x: ['response_code=13666'] },
      { status: '14', x: { response_code: '13666' } },
      { status: '14', return_url: 'https://x.test/?response_code=13666' },
      { status: '14', 'order_description=x response_code': '13666' },
    ];
    for (const message of hidden) expect(verify(signed(message, key), key)).toBe(false);
  });
});

describe('honest messages stay what they are', () => {
  it.each<[string, Message]>([
    [
      'an address with a query',
      { status: '14', return_url: 'https://x.test/?status=back&merchant_reference=S1' },
    ],
    [
      'a query of the merchant’s own',
      { status: '14', merchant_extra: 'order_status=new&amount=1&status=100' },
    ],
    ['a base64 text', { status: '14', merchant_extra: 'eyJhIjoxfQ==' }],
    ['a product list', { status: '14', products: [{ product_amount: '10' }] }],
    [
      'a request, whose outcome nobody can have planted',
      { command: 'PURCHASE', order_description: 'amount=1' },
    ],
    ['forwarded 3-D Secure data', { status: '44', third_party_body: 'vpc_Amount=1&status=x&amount=100' }],
  ])('%s', (_, message) => {
    expect(verify(signed(message, key), key)).toBe(true);
  });
});

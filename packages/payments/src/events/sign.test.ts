import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { isEventSecret, newEventSecret, signatureHeaders } from './sign.ts';

/** The example that Standard Webhooks publishes with its libraries. */
const spec = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: Temporal.Instant.fromEpochMilliseconds(1_614_265_330_000),
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

describe('Standard Webhooks', () => {
  it("gives the specification's signature", () => {
    expect(signatureHeaders([spec.secret], spec.id, spec.at, spec.body)).toEqual({
      'webhook-id': spec.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': spec.signature,
    });
  });

  it('cuts the time to whole seconds, in the header and in what is signed', () => {
    const later = spec.at.add({ milliseconds: 999 });
    expect(signatureHeaders([spec.secret], spec.id, later, spec.body)['webhook-signature']).toBe(
      spec.signature,
    );
  });

  it('signs with both secrets during a rotation, so that a receiver with either accepts', () => {
    const [old, young] = [newEventSecret(), newEventSecret()];
    const headers = signatureHeaders([young, old], 'e1', Temporal.Now.instant(), spec.body);
    expect(headers['webhook-signature'].split(' ').length).toBe(2);
    for (const secret of [old, young]) {
      expect(new Webhook(secret).verify(spec.body, headers)).toEqual({ test: 2_432_232_314 });
    }
    expect(() => new Webhook(newEventSecret()).verify(spec.body, headers)).toThrow();
  });

  it('makes secrets of 32 bytes, never the same', () => {
    const secrets = Array.from({ length: 20 }, newEventSecret);
    expect(new Set(secrets).size).toBe(20);
    for (const secret of secrets) {
      expect(isEventSecret(secret)).toBe(true);
      expect(Buffer.from(secret.slice(6), 'base64').length).toBe(32);
    }
  });

  it.each(['', 'whsec_', spec.secret.slice(6), 'whsec_abc', 'whsec_!!!!', `whsec_${'A'.repeat(100)}`])(
    'does not take "%s" for a secret',
    (text) => expect(isEventSecret(text)).toBe(false),
  );
});

import { describe, expect, it } from 'vitest';
import { formsOf } from '../../../testing/form-client.ts';
import { type ChallengePageView, renderChallengePage } from './index.ts';

const view: ChallengePageView = {
  action: '/FortAPI/3ds/abc',
  merchantName: 'Falcon <b>& Sons</b>',
  amount: 124_900n,
  currency: 'AED',
  exponent: 2,
  language: 'en',
  maskedCard: '455701******8902',
  brand: 'VISA',
  otpHint: '12345',
  formNonce: 'nonce-1',
};

const body = async (more: Partial<ChallengePageView> = {}) =>
  String(await renderChallengePage({ ...view, ...more }));

describe('the 3-D Secure page', () => {
  it('says what is being confirmed, and the code to type', async () => {
    const html = await body();
    for (const words of ['Falcon &lt;b&gt;&amp; Sons&lt;/b&gt;', 'AED\u00a01,249.00', '•••• 8902']) {
      expect(html).toContain(words);
    }
    expect(html).toContain('For this test the code is \u206812345\u2069.');
    expect(html).toContain('autocomplete="one-time-code"');
    expect(html).not.toContain('455701');
  });

  it('lets the shopper approve or cancel and the tester fail it, let it time out, or lose the answer', async () => {
    const forms = formsOf(await body(), 'http://gateway.test/');
    expect(forms.map(({ buttons }) => buttons.map(({ name, value }) => `${name}=${value}`))).toEqual([
      ['action=approve'],
      ['action=cancel'],
      ['action=fail', 'action=timeout', 'action=unanswered'],
    ]);
    for (const form of forms) {
      expect(form).toMatchObject({ method: 'post', action: 'http://gateway.test/FortAPI/3ds/abc' });
      expect(form.fields['form_nonce']).toBe('nonce-1');
    }
    expect(forms[0]?.fields).toHaveProperty('otp', '');
  });

  it('says what is wrong with the code, in the shopper’s language', async () => {
    const html = await body({ language: 'ar', errors: [{ field: 'otp', code: 'otp_wrong' }] });
    expect(html).toContain('role="alert"');
    expect(html).toContain('هذا الرمز غير صحيح');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('<bdi dir="ltr" class="code">•••• 8902</bdi>');
  });
});

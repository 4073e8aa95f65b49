import { securityHeaders } from '@fils/ui/server';
import { type Context, Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { formsOf } from '../../testing/form-client.ts';
import {
  type ErrorPageView,
  errorPage,
  type FinishedPageView,
  finishedPage,
  type ReturnPageView,
  renderReturnPage,
  returnPage,
} from './index.ts';

async function show(render: (c: Context) => Promise<Response>) {
  const app = new Hono();
  app.use(securityHeaders());
  app.get('/', render);
  const response = await app.request('/');
  const text = await response.text();
  const policy = response.headers.get('content-security-policy') ?? '';
  return {
    status: response.status,
    text,
    forms: formsOf(text, 'http://gateway.test/'),
    formAction: /form-action ([^;]*)/.exec(policy)?.[1],
  };
}

describe('the return page', () => {
  const view: ReturnPageView = {
    action: 'https://shop.example/return?order=7&lang=en',
    method: 'post',
    fields: { response_code: '14000', merchant_extra: `"><script>alert('x')</script>` },
    language: 'en',
    automatic: true,
    merchantName: 'Falcon',
  };

  it('sends every field to the merchant, by script or by its button, and may do so', async () => {
    const { forms, formAction, text } = await show((c) => returnPage(c, view));
    expect(forms).toEqual([
      {
        action: view.action,
        method: 'post',
        fields: view.fields,
        buttons: [{ name: '', value: '', text: 'Continue' }],
      },
    ]);
    expect(formAction).toBe("'self' https://shop.example");
    expect(text).toContain('data-submit="now"');
    expect(text).toMatch(/<script type="module" src="\/assets\/submit\.js\?v=/);
    expect(text).toContain('<noscript>');
    expect(text).not.toContain('<script>alert');
  });

  it('keeps the parameters of the address when it sends by GET', async () => {
    const fields = { response_code: '14000', lang: 'ar' };
    const { forms } = await show((c) => returnPage(c, { ...view, method: 'get', fields }));
    expect(forms[0]).toMatchObject({
      action: 'https://shop.example/return',
      method: 'get',
      fields: { order: '7', response_code: '14000', lang: 'ar' },
    });
  });

  it('does not send itself when it should not', async () => {
    const { text } = await show((c) => returnPage(c, { ...view, automatic: false }));
    expect(text).not.toContain('data-submit');
    expect(text).not.toContain('<script');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/relative', 'ftp://shop.example/'])(
    'never goes to %s',
    (action) => {
      expect(() => renderReturnPage({ ...view, action })).toThrow(TypeError);
    },
  );
});

describe('the error page', () => {
  const view: ErrorPageView = {
    responseCode: '00008',
    message: 'Signature mismatch.',
    explanation: 'The <b>request phrase</b> differs.',
    advice: 'Compare the phrases.',
    language: 'en',
  };

  it('says code, message, meaning and what to do', async () => {
    const { text, forms, status } = await show((c) => errorPage(c, view));
    expect(status).toBe(200);
    for (const words of [
      '00008',
      'Signature mismatch.',
      '&lt;b&gt;request phrase&lt;/b&gt;',
      'Compare the phrases.',
    ]) {
      expect(text).toContain(words);
    }
    expect(forms).toEqual([]);
    expect(text).toContain('class="ribbon"');
  });

  it('has the way back, with the signed answer, when the merchant is known', async () => {
    const back = {
      action: 'http://shop.example:8080/r',
      fields: { response_code: '00008', signature: 'ab' },
    };
    const { forms, formAction } = await show((c) => errorPage(c, { ...view, back, status: 404 }));
    expect(forms[0]).toMatchObject({ action: back.action, method: 'post', fields: back.fields });
    expect(formAction).toBe("'self' http://shop.example:8080");
  });
});

it('the finished page says how it ended', async () => {
  const view: FinishedPageView = {
    outcome: 'success',
    merchantName: 'Falcon',
    merchantReference: 'S1',
    language: 'ar',
    amount: 1_000n,
    currency: 'SAR',
    exponent: 2,
  };
  const { text } = await show((c) => finishedPage(c, view));
  expect(text).toContain('dir="rtl"');
  expect(text).toContain('تم استلام الدفع');
  for (const outcome of ['failed', 'cancelled', 'pending'] as const) {
    const other = await show((c) =>
      finishedPage(c, {
        ...view,
        language: 'en',
        outcome,
        back: { action: 'https://s.example/', method: 'get', fields: {} },
      }),
    );
    expect(other.text).not.toContain('Payment received');
    expect(other.forms[0]?.buttons[0]?.text).toBe('Return to \u2068Falcon\u2069');
  }
});

import { securityHeaders } from '@fils/ui/server';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { defaultTheme } from '../settings/page-template/index.ts';
import { formsOf } from '../testing/form-client.ts';
import { previewRoutes } from './preview.ts';

const app = new Hono();
app.use(securityHeaders());
app.route('/preview', previewRoutes());

const post = (fields: Record<string, string>) =>
  app.request('/preview', { method: 'POST', body: new URLSearchParams(fields) });

describe('the preview', () => {
  it('shows the page in the theme being edited, in the language and light asked for', async () => {
    const theme = {
      ...defaultTheme,
      texts: { ...defaultTheme.texts, ar: { title: 'طلبك', payButton: '', footer: '' } },
    };
    const response = await post({
      theme: JSON.stringify(theme),
      customCss: '.pay{border-radius:99px}',
      language: 'ar',
      mode: 'dark',
      merchantName: 'Oryx & Sons',
    });
    const text = await response.text();
    expect(text).toContain('<html lang="ar" dir="rtl" data-color-scheme="dark">');
    expect(text).toContain('طلبك');
    expect(text).toContain('Oryx &amp; Sons');
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
    expect(text).toContain(`<style nonce="${nonce}">`);
    expect(text).toContain('.hosted .pay{border-radius:99px;}');
  });

  it('may be framed by our own pages only, unlike every other page', async () => {
    const response = await app.request('/preview?language=ar');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(response.headers.get('x-frame-options')).toBe('SAMEORIGIN');
  });

  it('cannot send anything', async () => {
    const forms = formsOf(await (await app.request('/preview')).text(), 'http://localhost/preview');
    expect(forms.length).toBeGreaterThan(0);
    for (const form of forms) expect(form.buttons).toEqual([]);
  });

  it('lists what is wrong instead of showing it', async () => {
    const response = await post({
      theme: JSON.stringify({ ...defaultTheme, radius: 99 }),
      customCss: '</style><script>alert(1)</script>',
    });
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain('radius: ');
    expect(text).toContain('customCss, 1: ');
    expect(text).not.toContain('alert(1)');
    expect((await post({ theme: 'not JSON' })).status).toBe(422);
  });
});

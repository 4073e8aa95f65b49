import { describe, expect, it } from 'vitest';
import { UsageError } from './errors.ts';
import { readSettings } from './settings.ts';

const key = 'k'.repeat(32);

describe('settings', () => {
  it('has the documented defaults', () => {
    const s = readSettings({});
    expect(s.ports).toEqual({ shop: 3000, payments: 3100, gateway: 3200 });
    expect(s.dataDirectory.endsWith('/data')).toBe(true);
    expect(s.databaseUrl).toBeUndefined();
    expect(s.gateway).toEqual({ pageMinutes: 15, logDays: 30, logRows: 100_000 });
  });

  it('counts an empty variable as absent', () => {
    expect(readSettings({ GATEWAY_PORT: '', DATABASE_URL: '' }).ports.gateway).toBe(3200);
  });

  it('drops the trailing slash of an address', () => {
    expect(readSettings({ PAYMENTS_URL: 'https://pay.example.com/' }).urls.payments).toBe(
      'https://pay.example.com',
    );
  });

  it.each([
    [{ GATEWAY_PORT: '70000' }, 'GATEWAY_PORT'],
    [{ SHOP_PORT: '-1' }, 'SHOP_PORT'],
    [{ PAYMENTS_PORT: '3 100' }, 'PAYMENTS_PORT'],
    [{ GATEWAY_PAGE_MINUTES: '0' }, 'GATEWAY_PAGE_MINUTES'],
    [{ GATEWAY_LOG_DAYS: '1.5' }, 'GATEWAY_LOG_DAYS'],
    [{ GATEWAY_LOG_ROWS: '10' }, 'GATEWAY_LOG_ROWS'],
    [{ PAYMENTS_URL: 'pay.example.com' }, 'PAYMENTS_URL'],
    [{ PAYMENTS_URL: 'javascript:alert(1)' }, 'PAYMENTS_URL'],
    [{ DATABASE_URL: 'mysql://x', FILS_SECRET_KEY: key }, 'DATABASE_URL'],
    [{ FILS_SECRET_KEY: 'short' }, 'FILS_SECRET_KEY'],
    [{ NODE_ENV: 'production' }, 'FILS_SECRET_KEY is required in production'],
    [{ DATABASE_URL: 'postgres://h/d' }, 'FILS_SECRET_KEY is required with DATABASE_URL'],
    [{ SHOP_PORT: '4000', GATEWAY_PORT: '4000' }, 'GATEWAY_PORT and SHOP_PORT'],
    [{ FILS_LOG_LEVEL: 'loud' }, 'FILS_LOG_LEVEL'],
  ])('refuses %o and names the setting', (env, text) => {
    expect(() => readSettings(env)).toThrow(UsageError);
    expect(() => readSettings(env)).toThrow(text);
  });

  it('never prints the value of a secret', () => {
    try {
      readSettings({ FILS_SECRET_KEY: 'tooshortsecret' });
      expect.unreachable();
    } catch (error) {
      expect(String(error)).not.toContain('tooshortsecret');
    }
  });
});

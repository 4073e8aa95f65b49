import { expect, test } from 'vitest';
import { createLog, maskCardNumbers } from './log.ts';

function recorder(pretty = false) {
  const lines: string[] = [];
  const log = createLog({
    name: 'test',
    level: 'info',
    pretty,
    destination: { write: (line) => lines.push(line) },
  });
  return { log, text: () => lines.join('') };
}

test('secrets are masked by name, at any depth and in lists', () => {
  const { log, text } = recorder();
  log.info(
    {
      card_number: 'SECRET1',
      card_security_code: 'SECRET2',
      expiry_date: 'SECRET3',
      headers: { authorization: 'SECRET4', Cookie: 'SECRET5', 'set-cookie': 'SECRET6' },
      providers: [{ sha_request_phrase: 'SECRET7', deep: { apiKey: 'SECRET8', password: 'SECRET9' } }],
      err: Object.assign(new Error('refused'), { newPassword: 'SECRET10' }),
    },
    'hello',
  );
  expect(text()).not.toContain('SECRET');
  expect(text()).toContain('refused');
});

test('what helps stays readable', () => {
  const { log, text } = recorder();
  log.info({
    fort_id: '169996210014158580',
    authorization_code: '831000',
    access_code: 'zx0IPmPy5jp1vAz8Kpg7',
  });
  for (const value of ['169996210014158580', '831000', 'zx0IPmPy5jp1vAz8Kpg7'])
    expect(text()).toContain(value);
});

test.each([
  ['4111111111111111', '4111…1111'],
  ['card 4111 1111 1111 1111.', 'card 4111…1111.'],
  ['5105-1051-0510-5100', '5105…5100'],
  ['378282246310005', '3782…0005'],
  ['4111111111111112', '4111111111111112'],
  ['149295435400084008', '149295435400084008'],
  ['1763792400000', '1763792400000'],
])('%s is written as %s', (text, written) => {
  expect(maskCardNumbers(text)).toBe(written);
});

test('a card number is masked wherever it turns up', () => {
  for (const pretty of [false, true]) {
    const { log, text } = recorder(pretty);
    log.info({ url: '/x?n=4111111111111111', err: new Error('5105105105105100') }, 'got 4111111111111111');
    expect(text()).not.toMatch(/4111111111111111|5105105105105100/);
    expect(text()).toContain('4111…1111');
  }
});

test('lines for people hold level, name, message and members', () => {
  const { log, text } = recorder(true);
  log.warn({ port: 3100, hosts: ['a'] }, 'listening');
  expect(text()).toMatch(/^\d\d:\d\d:\d\d WARN {2}test: listening port=3100 hosts=\["a"\]\n$/);
});

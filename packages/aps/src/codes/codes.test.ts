import { readFileSync } from 'node:fs';
import { expect, describe as group, it } from 'vitest';
import { acquirerCode } from './acquirer.ts';
import { arabicTexts } from './arabic.ts';
import { describe } from './describe.ts';
import { meanings } from './meanings.ts';
import { messageOf, messages, responseMessage } from './messages.ts';
import { statuses, statusOf } from './statuses.ts';

interface CodeFile {
  statuses: { code: string; meaning: string; operation: string; outcome: string }[];
  messages: { code: string; message: string }[];
  knownResponseCodes: { responseCode: string; meaning: string; treatment: string }[];
  acquirerResponseCodes: { codes: { code: string; descriptions: string[] }[] };
}

/** The compiled list that the tables were checked against; kept as a fixture so that the tables cannot drift. */
const file: CodeFile = JSON.parse(readFileSync(new URL('./codes.json', import.meta.url), 'utf8'));

group('the list is carried completely', () => {
  it('every status', () => {
    expect(statuses).toHaveLength(68);
    for (const { code, meaning, operation, outcome } of file.statuses) {
      expect(statusOf(code)).toEqual({ code, text: meaning, operation, outcome });
    }
  });

  it('every message', () => {
    expect(messages).toHaveLength(161);
    // Two texts are described by the sources, not printed.
    const ours = { '160': 'Customer does not exist', '748': 'PARAMETER_MISMATCH' } as Record<string, string>;
    for (const { code, message } of file.messages) {
      expect(messageOf(code)?.text).toBe(ours[code] ?? message.replace(/\.$/, ''));
    }
  });

  it('with the texts that recorded answers of the gateway carry', () => {
    const recorded = {
      '000': 'Success',
      '006': 'Technical problem',
      '008': 'Signature mismatch',
      '027': 'Invalid extra parameters',
      '036': 'Order not found',
    };
    for (const [code, text] of Object.entries(recorded)) expect(responseMessage(code, 'en')).toBe(text);
  });

  it('every acquirer code', () => {
    expect(file.acquirerResponseCodes.codes.length).toBe(99);
    for (const { code, descriptions } of file.acquirerResponseCodes.codes) {
      const found = acquirerCode(code);
      expect([found?.text, ...(found?.alternatives ?? [])]).toEqual(descriptions);
    }
    expect(acquirerCode('nope')).toBeUndefined();
    expect(acquirerCode('constructor')).toBeUndefined();
  });

  it('with a meaning, an advice and an Arabic text for each message', () => {
    const codes = messages.map(({ code }) => code);
    expect(Object.keys(meanings).sort()).toEqual(codes);
    expect(Object.keys(arabicTexts).sort()).toEqual(codes);
    for (const code of codes) {
      expect(meanings[code]?.[0]).toMatch(/^[A-Zv][^\n]*\.$/);
      expect(meanings[code]?.[1].text).toMatch(/^[A-Zv][^\n]*\.$/);
      expect(responseMessage(code, 'ar')).toMatch(/[\u0600-\u06ff].*[^.]$/);
      expect(responseMessage(code, 'ar').length).toBeLessThanOrEqual(150);
      expect(responseMessage(code, 'en')).toBe(messageOf(code)?.text);
    }
  });

  it('what is not in it is undefined, or an empty text', () => {
    expect(statusOf('99')).toBeUndefined();
    expect(messageOf('041')).toBeUndefined();
    expect(messageOf('toString')).toBeUndefined();
    expect(responseMessage('041', 'en')).toBe('');
    expect(responseMessage('valueOf', 'ar')).toBe('');
  });
});

group('outcomes', () => {
  it.each([
    ['14000', 'success', 'PURCHASE'],
    ['02000', 'success', 'AUTHORIZATION'],
    ['04000', 'success', 'CAPTURE'],
    ['06000', 'success', 'REFUND'],
    ['08000', 'success', 'VOID_AUTHORIZATION'],
    ['12000', 'success', 'CHECK_STATUS'],
    ['18062', 'success', 'TOKENIZATION'],
    ['52062', 'success', 'CREATE_TOKEN'],
    ['72147', 'success', 'PROCESS_BATCH'],
    ['92182', 'success', 'OTP_VERIFY'],
    ['13666', 'failure', 'PURCHASE'],
    ['03030', 'failure', 'AUTHORIZATION'],
    ['05042', 'failure', 'CAPTURE'],
    ['07048', 'failure', 'REFUND'],
    ['12036', 'failure', 'CHECK_STATUS'],
    ['00072', 'cancelled', undefined],
    ['13072', 'cancelled', 'PURCHASE'],
    ['00008', 'invalid', undefined],
    ['00001', 'invalid', undefined],
    ['19000', 'pending', undefined],
    ['40090', 'pending', undefined],
    ['20064', 'waiting', undefined],
    ['10030', 'waiting', undefined],
    ['01000', 'waiting', undefined],
    ['15777', 'uncertain', undefined],
    ['15000', 'uncertain', undefined],
    ['00006', 'uncertain', undefined],
    ['05006', 'uncertain', undefined],
    ['13006', 'uncertain', undefined],
    // A success with a refusal, and what no list has: never taken for paid.
    ['14666', 'uncertain', 'PURCHASE'],
    ['14999', 'uncertain', 'PURCHASE'],
    ['99000', 'uncertain', undefined],
    ['', 'uncertain', undefined],
    ['14', 'uncertain', 'PURCHASE'],
    ['140000', 'uncertain', 'PURCHASE'],
  ])('%s is %s', (code, outcome, operation) => {
    const described = describe(code);
    expect(described.outcome).toBe(outcome);
    if (operation !== undefined) expect(described.operation).toBe(operation);
  });

  it('agree with what the official plugins do', () => {
    for (const { responseCode, treatment } of file.knownResponseCodes) {
      const { outcome } = describe(responseCode);
      if (/paid|authorized/.test(treatment))
        expect([responseCode, outcome]).toEqual([responseCode, 'success']);
      if (/on hold/.test(treatment)) expect([responseCode, outcome]).toEqual([responseCode, 'uncertain']);
      if (/: failed/.test(treatment)) expect([responseCode, outcome]).toEqual([responseCode, 'failure']);
      if (/: cancelled/.test(treatment)) expect([responseCode, outcome]).toEqual([responseCode, 'cancelled']);
    }
  });
});

group('whether the shopper may try again', () => {
  it('after a decline or a cancellation', () => {
    for (const code of ['13666', '03029', '13012', '00072'])
      expect(describe(code).shopperMayRetry).toBe(true);
  });

  it('never while the first attempt may still succeed, nor after it did', () => {
    for (const { code: status } of statuses) {
      for (const { code: message } of messages) {
        const { outcome, shopperMayRetry } = describe(status + message);
        if (!['failure', 'cancelled', 'invalid'].includes(outcome)) expect(shopperMayRetry).toBe(false);
      }
    }
  });
});

it('every code has a meaning and an advice, known or not', () => {
  for (const code of ['14000', '13666', '99999', '', 'x']) {
    expect(describe(code).meaning).not.toBe('');
    expect(describe(code).advice).not.toBe('');
  }
  expect(describe('05042').meaning).toBe(
    'Capture failed. More was to be captured than is authorised and not yet captured.',
  );
  expect(describe('15777').advice).toContain('CHECK_STATUS');
});

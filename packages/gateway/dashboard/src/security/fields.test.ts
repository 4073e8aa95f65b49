import { expect, it } from 'vitest';
import { textIn } from '../testing.ts';
import { type Fields, problemsOf } from './fields.ts';

const t = textIn('en');
const saved: Fields = {
  shaType: 'SHA-256',
  requestPhrase: 'one',
  responsePhrase: '',
  originIp: '',
  originUrl: '',
};

it('a phrase may stay away, be changed, but not be taken back or outgrow its field', () => {
  const problems = (fields: Partial<Fields>) => problemsOf(t, { ...saved, ...fields }, saved);
  expect(problems({})).toEqual({});
  expect(problems({ requestPhrase: 'two', responsePhrase: 'x'.repeat(200) })).toEqual({});
  expect(problems({ requestPhrase: '' })).toEqual({ requestPhrase: t('field.required') });
  expect(problems({ responsePhrase: 'x'.repeat(201) })).toEqual({
    responsePhrase: t('field.too_long', { max: 200 }),
  });
  expect(Object.keys(problems({ originIp: 'here', originUrl: 'there' }))).toEqual(['originIp', 'originUrl']);
});

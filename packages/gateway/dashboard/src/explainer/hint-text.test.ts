import { describe, expect, it } from 'vitest';
import hints from '../../../languages/dashboard/hints.ts';
import { textIn } from '../testing.ts';
import { hintText } from './hint-text.ts';

describe('hints of the signature explainer', () => {
  const english = textIn('en');
  const arabic = textIn('ar');

  it('are @fils/aps’s own sentences in English, also new ones', () => {
    expect(hintText(english, { code: 'brand_new', sentence: 'Something new.' })).toBe('Something new.');
    expect(hintText(arabic, { code: 'brand_new', sentence: 'Something new.' })).toBe('Something new.');
  });

  it('take over the member that is named and the SHA types', () => {
    for (const [key, text] of Object.entries(hints.ar)) {
      const code = key.replace('hint.', '');
      const sentence = 'The member "order_description" was signed with SHA-512, not SHA-256.';
      const said = hintText(arabic, { code, sentence });
      expect([code, said === sentence]).toEqual([code, false]);
      if (text.includes('{member}')) expect(said).toContain('\u2066order_description\u2069');
      if (text.includes('{first}')) expect(said).toContain('SHA-512');
      if (text.includes('{second}')) expect(said).toContain('SHA-256');
    }
  });
});

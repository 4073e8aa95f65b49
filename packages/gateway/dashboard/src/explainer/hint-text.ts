import type { Text, TextKey } from '../app/translate.ts';

/**
 * The sentence for a hint in the person's language. @fils/aps speaks English; the names in its sentence (a member in
 * quotes, SHA types) are taken over. A hint that the catalogue does not know yet is shown as it came.
 */
export function hintText(t: Text, { code, sentence }: { code: string; sentence: string }): string {
  if (t.language === 'en') return sentence;
  const key = `hint.${code}` as TextKey;
  const member = /"([^"]+)"/.exec(sentence)?.[1] ?? '';
  const [first = '', second = ''] = sentence.match(/(?:SHA|HMAC)-\d{3}/g) ?? [];
  const text = t(key, { member: `\u2066${member}\u2069`, first, second });
  return text === key ? sentence : text;
}

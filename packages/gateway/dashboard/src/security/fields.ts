import type { ShaTypeJson } from '../../../src/dashboard-api/api-types.ts';
import type { Text } from '../app/translate.ts';
import { ipAddressesProblem, webAddressesProblem } from '../shared/validate.ts';

/** What a person may change in Security Settings. */
export interface Fields {
  shaType: ShaTypeJson;
  requestPhrase: string;
  responsePhrase: string;
  originIp: string;
  originUrl: string;
}

/** What is wrong with them, by field, before the server is asked. */
export function problemsOf(t: Text, fields: Fields, saved: Fields): Partial<Record<keyof Fields, string>> {
  const phrase = (name: 'requestPhrase' | 'responsePhrase') => {
    if (fields[name].length > 200) return t('field.too_long', { max: 200 });
    // A phrase that was never there may stay away; one that is there cannot be taken back.
    return fields[name] === '' && saved[name] !== '' ? t('field.required') : undefined;
  };
  const found = {
    requestPhrase: phrase('requestPhrase'),
    responsePhrase: phrase('responsePhrase'),
    originIp: ipAddressesProblem(t, fields.originIp),
    originUrl: webAddressesProblem(t, fields.originUrl),
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined));
}

import { type BackofficeKey, useText } from '../text.ts';

/** Names who did something: `user:a@b` → a@b, `api_key:…`, `aps`, `system`, `outside:…`. */
export function useActorName(): (actor: string) => string {
  const t = useText();
  return (actor) => {
    const [kind = '', ...rest] = actor.split(':');
    const name = rest.join(':');
    if (kind === 'user' || kind === 'outside') return name;
    if (kind === 'api_key') return t('actor.api_key', { name });
    const key = `actor.${kind}` as BackofficeKey;
    const text = t(key);
    return text === key ? actor : text;
  };
}

/** The text of a key that may not be in the catalogue (a newer server's word), else the word itself. */
export function useWord(): (prefix: string, word: string) => string {
  const t = useText();
  return (prefix, word) => {
    const key = `${prefix}${word}`;
    const text = t(key as BackofficeKey);
    return text === key ? word : text;
  };
}

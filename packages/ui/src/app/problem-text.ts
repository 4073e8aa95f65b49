import { ApiProblem } from './api.ts';
import { useTranslate } from './translate.tsx';

/**
 * The sentence for an error: the catalogue's `problem.<code>` in the person's language if there is one, else the
 * server's own sentence. Apps add `problem.…` keys to their catalogue for the codes of their features.
 */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslate<string>();
  return (error) => {
    if (!(error instanceof ApiProblem)) return error instanceof Error ? error.message : String(error);
    const key = `problem.${error.code}`;
    const text = t(key);
    return text === key ? error.detail : text;
  };
}

/** The wrong fields of a refused form, by field name, for `form.setErrors`. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {};
  const errors = Object.fromEntries(error.errors.map((problem) => [problem.field, problem.message]));
  if (error.field !== undefined && errors[error.field] === undefined) errors[error.field] = error.detail;
  return errors;
}

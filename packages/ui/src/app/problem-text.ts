import { ApiProblem } from './api.ts';
import { fieldSentence, placeErrors } from './field-problems.ts';
import { useTranslate } from './translate.tsx';

/**
 * The sentence for an error: the catalogue's `problem.<code>` in the person's language if there is one, else the
 * server's own sentence. Apps add `problem.…` keys to their catalogue for the codes of their features.
 */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslate<string>();
  return (error) => {
    if (!(error instanceof ApiProblem)) return error instanceof Error ? error.message : String(error);
    const { code, detail, errors, field = '' } = error;
    if (code === 'invalid_input' && errors.length > 0) {
      return errors.map((one) => fieldSentence(t, one, one.field)).join(' ');
    }
    return fieldSentence(t, { field, code, message: detail }, field);
  };
}

/**
 * What stands under the fields of a refused form, in the person's language, and the error when part of it belongs to no
 * field of this form, for an ErrorState above it.
 *
 * @param labels of the form's fields, by their names in the API: `{ reference: t('pay.reference'), … }`
 */
export function useFieldErrors(
  error: unknown,
  labels: Readonly<Record<string, string>>,
): { errors: Readonly<Record<string, string>>; elsewhere: unknown } {
  const t = useTranslate<string>();
  return placeErrors(t, error, labels);
}

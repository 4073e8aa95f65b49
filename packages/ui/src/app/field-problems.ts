import type { Translator } from '../languages/index.ts';
import { type ApiFieldProblem, ApiProblem } from './api.ts';

type Text = Pick<Translator, 'language'> &
  ((key: string, values?: Record<string, string | number>) => string);

/**
 * One wrong member in the person's language: the catalogue's `problem.<code>`, or what can be said of any field
 * (missing, too long, …); for a code that nobody knows here, the server's sentence.
 */
export function fieldSentence(t: Text, problem: ApiFieldProblem, label: string): string {
  const values = { field: isolated(label), limit: problem.limit ?? 0 };
  const own = `problem.${problem.code}`;
  const text = t(own, values);
  if (text !== own) return text;
  const general = generalKey(problem);
  return general === undefined ? problem.message : t(general, values);
}

/** What can be said of any field; a limit that is not known leaves the server's sentence, which names it. */
function generalKey({ code, limit, unit }: ApiFieldProblem): string | undefined {
  if (code === 'required' || (code === 'too_small' && unit === 'characters' && limit === 1)) {
    return 'field_problem.required';
  }
  if (code === 'too_small' || code === 'too_big') {
    return limit === undefined ? undefined : `field_problem.${code}${unit === undefined ? '' : `_${unit}`}`;
  }
  if (code === 'invalid_value') return 'field_problem.choice';
  // A `custom` sentence says more than the catalogue could; with a code of its own it would have been found above.
  return code === 'invalid_type' || code === 'unknown' ? 'field_problem.invalid' : undefined;
}

/** The errors of a refused form at the fields of `labels`; a member of a member counts for the field that holds it. */
export function placeErrors(
  t: Text,
  error: unknown,
  labels: Readonly<Record<string, string>>,
): { errors: Readonly<Record<string, string>>; elsewhere: unknown } {
  if (!(error instanceof ApiProblem)) return { errors: {}, elsewhere: error };
  const { field, code, detail } = error;
  const own = field === undefined ? [] : [{ field, code, message: detail }];
  const problems = error.errors.length > 0 ? error.errors : own;
  const errors: Record<string, string> = {};
  let placed = problems.length > 0;
  for (const problem of problems) {
    const at = holder(problem.field, labels);
    if (at === undefined) placed = false;
    else errors[at] ??= fieldSentence(t, problem, labels[at] ?? at);
  }
  return { errors, elsewhere: placed ? undefined : error };
}

function holder(field: string, labels: Readonly<Record<string, string>>): string | undefined {
  for (let path = field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    if (labels[path] !== undefined) return path;
  }
  return undefined;
}

/** A label between isolates: an English one in an Arabic sentence (or the reverse) must not turn its order round. */
const isolated = (label: string): string => (label === '' ? '' : `\u2068${label}\u2069`);

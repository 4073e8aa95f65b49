import type { ApiFieldProblem } from '@fils/ui';
import type { Text, TextKey } from '../app/translate.ts';

/** What the server adds to the problems of a template. */
interface TemplateProblem extends ApiFieldProblem {
  readonly line?: number;
  readonly excerpt?: string;
  readonly ratio?: number;
  readonly on?: 'background' | 'surface';
}

const maxima: Record<string, number> = { title: 60, payButton: 40, footer: 300, name: 80, customCss: 16_384 };

/** The problems by field, in the person's language where the code is known. */
export function problemsByField(t: Text, problems: readonly ApiFieldProblem[]): Record<string, string> {
  const found: Record<string, string[]> = {};
  for (const problem of problems) {
    found[problem.field] = [...(found[problem.field] ?? []), sentence(t, problem)];
  }
  return Object.fromEntries(
    Object.entries(found).map(([field, sentences]) => [field, [...new Set(sentences)].join('\n')]),
  );
}

function sentence(t: Text, problem: TemplateProblem): string {
  const { code, field, message, line = 1, excerpt = '', ratio = 0, on } = problem;
  const name = field.split('.').at(-1) ?? '';
  if (code === 'contrast' && on) {
    return t('template.contrast', { ratio: ratio.toFixed(2), on: t(`template.${on}`) });
  }
  if (code.startsWith('css.')) return t('template.css_problem', { line, excerpt: `\u2066${excerpt}\u2069` });
  if (code === 'too_big' && maxima[name] !== undefined) return t('field.too_long', { max: maxima[name] });
  if (code === 'too_big' || (code === 'too_small' && name === 'radius')) {
    return t('field.number_between', { min: 0, max: 24 });
  }
  if (code === 'too_small') return t('field.required');
  const own = `problem.${code}` as TextKey;
  const text: string = t(own);
  return text === own ? message : text;
}

/** The others: a field that was not touched yet has no mistake. */
export function without(problems: Record<string, string>, name: string): Record<string, string> {
  const { [name]: _, ...rest } = problems;
  return rest;
}

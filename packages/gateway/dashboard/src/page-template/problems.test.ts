import { describe, expect, it } from 'vitest';
import { textIn } from '../testing.ts';
import { problemsByField, without } from './problems.ts';

const t = textIn('en');
const problem = (field: string, code: string, more: object = {}) => ({
  field,
  code,
  message: 'as sent',
  ...more,
});

describe('problems of a template', () => {
  it('stand at their fields, each sentence once', () => {
    const css = { line: 3, excerpt: 'position: fixed' };
    const found = problemsByField(t, [
      problem('customCss', 'css.position', css),
      problem('customCss', 'css.position', css),
      problem('customCss', 'css.syntax', { line: 9, excerpt: '}' }),
      problem('name', 'too_small'),
    ]);
    expect(found['customCss']?.split('\n')).toHaveLength(2);
    expect(found['customCss']).toContain('position: fixed');
    expect(found['name']).toBe(t('field.required'));
  });

  it.each([
    ['theme.light.text', 'contrast', { ratio: 2.5, on: 'surface' }, '2.50'],
    ['theme.texts.en.title', 'too_big', {}, '60'],
    ['theme.radius', 'too_big', {}, '24'],
    ['theme.radius', 'too_small', {}, '24'],
    ['theme.dark.accent', 'color_format', {}, t('problem.color_format')],
    ['pageCode', 'page_code_characters', {}, t('problem.page_code_characters')],
    ['theme.logo', 'logo.size', {}, '64'],
    // A rule that this dashboard does not know is told in the server's words.
    ['theme.font', 'invalid_value', {}, 'as sent'],
  ])('%s, %s %j says %s', (field, code, more, words) => {
    expect(problemsByField(t, [problem(field, code, more)])[field]).toContain(words);
  });

  it('can leave out a field that was not touched', () => {
    expect(without({ name: 'x', pageCode: 'y' }, 'name')).toEqual({ pageCode: 'y' });
  });
});

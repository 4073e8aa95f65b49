import type { CssProblem } from './css-problem.ts';

export interface CssDeclaration {
  /** Lower case, except custom properties, whose names are case-sensitive. */
  readonly property: string;
  /** One line, single spaces. */
  readonly value: string;
  readonly line: number;
}

export type CssItem =
  | {
      readonly kind: 'rule';
      readonly selectors: readonly string[];
      readonly declarations: readonly CssDeclaration[];
      readonly line: number;
    }
  | {
      readonly kind: 'at-rule';
      readonly name: string;
      readonly prelude: string;
      readonly items: readonly CssItem[];
      readonly line: number;
    };

export type ParsedCss =
  | { readonly items: readonly CssItem[]; readonly problems?: undefined }
  | { readonly items?: undefined; readonly problems: readonly CssProblem[] };

class Unreadable extends Error {
  readonly problem: CssProblem;
  constructor(problem: CssProblem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/**
 * Reads the plain part of CSS: rules with declarations, and at-rules with rules in them; no nesting. Escapes, `<`, and
 * anything that is not printable ASCII are refused outside comments, so that there is only one way to read the rest.
 */
export function parseCss(source: string): ParsedCss {
  try {
    return { items: new Reader(withoutComments(source)).items(0) };
  } catch (error) {
    if (error instanceof Unreadable) return { problems: [error.problem] };
    throw error;
  }
}

/** Comments become spaces; line breaks in them stay, so that lines keep their numbers. */
function withoutComments(source: string): string {
  const text = source
    .replace(/\r\n?|\f/g, '\n')
    .replace(/\/\*[\s\S]*?\*\//g, (c) => ` ${c.replace(/[^\n]/g, '')}`);
  const refuse = (index: number, code: CssProblem['code'], detail: string): never => {
    const line = text.slice(0, index).split('\n').length;
    throw new Unreadable({ code, line, excerpt: text.slice(index, index + 20), detail });
  };
  const open = text.indexOf('/*');
  if (open >= 0) refuse(open, 'css.syntax', 'A comment is not closed.');
  const odd = text.search(/[^\t\n\x20-\x7e]|[\\<]/);
  if (odd >= 0) {
    refuse(
      odd,
      'css.character',
      'Escapes, angle brackets and characters other than ASCII are not possible here.',
    );
  }
  return text;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Rules up to the closing brace of the block (depth 1), or up to the end (depth 0). */
  items(depth: 0 | 1): CssItem[] {
    const items: CssItem[] = [];
    for (;;) {
      this.#skipSpace();
      if (this.#at >= this.#text.length) {
        if (depth === 1) this.#refuse('A brace is not closed.');
        return items;
      }
      if (this.#text[this.#at] === '}') {
        if (depth === 0) this.#refuse('A brace is closed that was never opened.');
        this.#at += 1;
        return items;
      }
      items.push(this.#text[this.#at] === '@' ? this.#atRule(depth) : this.#rule());
    }
  }

  #atRule(depth: 0 | 1): CssItem {
    const line = this.#line();
    const start = this.#at;
    const head = this.#until('{;}');
    const [, name = '', prelude = ''] = /^@([\w-]*)\s*([\s\S]*)$/.exec(head) ?? [];
    if (depth === 1 || this.#text[this.#at] !== '{') {
      this.#at = start;
      this.#refuse('This rule cannot stand here.', 'css.atRule');
    }
    this.#at += 1;
    return { kind: 'at-rule', name: name.toLowerCase(), prelude: tidy(prelude), items: this.items(1), line };
  }

  #rule(): CssItem {
    const line = this.#line();
    const selectors = splitTopLevel(this.#until('{;}'), ',').map(tidy);
    if (this.#text[this.#at] !== '{') this.#refuse('A selector is not followed by { … }.');
    this.#at += 1;
    const declarations: CssDeclaration[] = [];
    for (;;) {
      this.#skipSpace();
      const at = this.#line();
      const text = this.#until(';{}');
      const end = this.#text[this.#at];
      if (end === undefined) this.#refuse('A brace is not closed.');
      if (end === '{') this.#refuse('Rules cannot be nested.');
      this.#at += 1;
      if (text.trim() !== '') declarations.push(this.#declaration(text, at));
      if (end === '}') return { kind: 'rule', selectors, declarations, line };
    }
  }

  #declaration(text: string, line: number): CssDeclaration {
    const [, name = '', value = ''] = /^\s*(-{0,2}[a-zA-Z][\w-]*)\s*:([\s\S]*)$/.exec(text) ?? [];
    if (name === '') {
      const excerpt = tidy(text).slice(0, 80);
      throw new Unreadable({ code: 'css.syntax', line, excerpt, detail: 'This is not “property: value”.' });
    }
    return { property: name.startsWith('--') ? name : name.toLowerCase(), value: tidy(value), line };
  }

  /** Text up to one of `ends` that stands outside quotes and brackets. */
  #until(ends: string): string {
    const start = this.#at;
    let quote = '';
    let open = 0;
    for (; this.#at < this.#text.length; this.#at += 1) {
      const c = this.#text[this.#at] as string;
      if (quote !== '') {
        if (c === '\n') this.#refuse('A text is not closed before the end of its line.');
        if (c === quote) quote = '';
      } else if (c === '"' || c === "'") quote = c;
      else if (c === '(') open += 1;
      else if (c === ')') open -= 1;
      else if (ends.includes(c) && open === 0) break;
      if (open < 0 || (open > 0 && '{};'.includes(c) && quote === ''))
        this.#refuse('The brackets do not match.');
    }
    if (quote !== '' || open > 0) this.#refuse('A text or a bracket is not closed.');
    return this.#text.slice(start, this.#at);
  }

  #skipSpace(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  #line(): number {
    return this.#text.slice(0, this.#at).split('\n').length;
  }

  #refuse(detail: string, code: CssProblem['code'] = 'css.syntax'): never {
    const excerpt = tidy(this.#text.slice(this.#at, this.#at + 60));
    throw new Unreadable({ code, line: this.#line(), excerpt, detail });
  }
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function splitTopLevel(text: string, separator: string): string[] {
  const parts: string[] = [];
  let open = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') open += 1;
    else if (text[i] === ')') open -= 1;
    else if (text[i] === separator && open === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)];
}

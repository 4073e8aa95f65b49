import { type CssDeclaration, type CssItem, parseCss } from './css-parse.ts';
import type { CssProblem } from './css-problem.ts';
import { allowedFunctions, allowedProperties, allowedPseudos } from './css-vocabulary.ts';

export type CheckedCss =
  | { readonly css: string; readonly problems?: undefined }
  | { readonly css?: undefined; readonly problems: readonly CssProblem[] };

export const maxCssLength = 16_384;

/** The element that holds everything a merchant may style. The local-gateway notice and the test cards lie outside. */
const cssScope = '.hosted';

/**
 * Checks a merchant's CSS and rewrites it so that it reaches only what lies inside `.hosted`.
 *
 * Everything works on allow-lists (characters, properties, functions, selectors, at-rules), and what is served is
 * written anew from what was understood, never the merchant's text: a browser that reads odd CSS otherwise than we do
 * finds no odd CSS. Refusing a harmless rule is the failure chosen: the editor names the line at once.
 *
 * `.hosted` also has `contain: paint`, so even an allowed rule (a huge shadow) cannot paint over the notice.
 */
export function checkCss(source: string): CheckedCss {
  if (source.length > maxCssLength) {
    const detail = `The style rules are longer than ${maxCssLength} characters.`;
    return { problems: [{ code: 'css.size', line: 1, excerpt: '', detail }] };
  }
  const parsed = parseCss(source);
  if (parsed.problems !== undefined) return parsed;
  const problems: CssProblem[] = [];
  const css = parsed.items.map((item) => writeItem(item, problems)).join('\n');
  return problems.length > 0 ? { problems } : { css };
}

function writeItem(item: CssItem, problems: CssProblem[]): string {
  if (item.kind === 'at-rule') {
    const prelude = mediaQuery(item.prelude);
    if (item.name !== 'media' || prelude === undefined) {
      problems.push({
        code: 'css.atRule',
        line: item.line,
        excerpt: `@${item.name} ${item.prelude}`.slice(0, 80),
        detail: 'Of the rules that begin with @, only @media with sizes and preferences is possible here.',
      });
      return '';
    }
    return `@media ${prelude}{${item.items.map((inner) => writeItem(inner, problems)).join('\n')}}`;
  }
  const selectors = item.selectors.map((selector) => {
    const scoped = scopeSelector(selector);
    if (scoped === undefined) {
      problems.push({
        code: 'css.selector',
        line: item.line,
        excerpt: selector.slice(0, 80),
        detail: 'Use element names, classes, and the usual states; not attributes, html, body or :root.',
      });
    }
    return scoped ?? '';
  });
  const declarations = item.declarations.map((declaration) => {
    const problem = declarationProblem(declaration);
    if (problem !== undefined) {
      const excerpt = `${declaration.property}: ${declaration.value}`.slice(0, 80);
      problems.push({ ...problem, line: declaration.line, excerpt });
    }
    return `${declaration.property}:${declaration.value};`;
  });
  return `${selectors.join(',')}{${declarations.join('')}}`;
}

function mediaQuery(prelude: string): string | undefined {
  const allowed =
    /^(?:(?:only |not )?(?:all|screen|print)|(?:not )?\([a-z-]+ ?:? ?[a-z0-9. /-]*\))(?: and (?:not )?\([a-z-]+ ?:? ?[a-z0-9. /-]*\)|, ?(?:screen|print|\([a-z-]+ ?:? ?[a-z0-9. /-]*\)))*$/;
  const text = prelude.toLowerCase();
  return allowed.test(text) ? text : undefined;
}

function scopeSelector(selector: string): string | undefined {
  if (!/^[\w.#*:>+~ (),-]+$/.test(selector)) return undefined;
  if (/^[>+~]|[>+~]$|[>+~] ?[>+~]|^$/.test(selector)) return undefined;
  if (/(?:^|[ >+~(,])(?:html|body)(?![\w-])/i.test(selector)) return undefined;
  for (const [, name = ''] of selector.matchAll(/::?([\w-]*)/g)) {
    if (!allowedPseudos.has(name.toLowerCase())) return undefined;
  }
  return `${cssScope} ${selector}`;
}

function declarationProblem({
  property,
  value,
}: CssDeclaration): Pick<CssProblem, 'code' | 'detail'> | undefined {
  const custom = property.startsWith('--');
  if (!custom && !allowedProperties.has(property)) {
    const covering =
      /^(?:position|inset|top|right|bottom|left|z-index|transform|translate|display|visibility)/;
    return covering.test(property) && property !== 'position'
      ? { code: 'css.position', detail: 'Elements cannot be moved, layered or hidden.' }
      : { code: 'css.property', detail: `The property ${property.slice(0, 40)} is not possible here.` };
  }
  if (value === '') return { code: 'css.value', detail: 'A value is missing.' };
  for (const [, name = ''] of value.matchAll(/([\w-]*)\s*\(/g)) {
    if (name !== '' && !allowedFunctions.has(name.toLowerCase())) {
      return {
        code: 'css.function',
        detail: `${name.slice(0, 40)}() is not possible here: nothing may be loaded or computed by other means.`,
      };
    }
  }
  if (property === 'position' && !/^(?:static|relative)$/i.test(value)) {
    return { code: 'css.position', detail: 'Elements cannot be moved, layered or hidden.' };
  }
  if (
    property.startsWith('margin') &&
    !/^(?:(?:auto|0|\d*\.?\d+(?:px|rem|em|%|ch|vw|vh))(?: |$))+$/i.test(value)
  ) {
    return { code: 'css.margin', detail: 'Margins are plain lengths of zero or more, or auto.' };
  }
  if (!/^[\w#%.,()'"+*/! -]+$/.test(value) || /['"]/.test(value.replace(/'[\w -]*'|"[\w -]*"/g, ''))) {
    return { code: 'css.value', detail: 'The value contains characters that are not possible here.' };
  }
  return undefined;
}

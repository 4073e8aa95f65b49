import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCss, maxCssLength } from './css-check.ts';
import { allowedProperties } from './css-vocabulary.ts';

const problems = (css: string) => checkCss(css).problems?.map(({ code }) => code);

/** What must never come through, whatever is done to hide it. */
const attacks: readonly (readonly [string, string])[] = [
  // Loading from elsewhere
  ['css.function', '.card { background: url(https://evil.example/x.png) }'],
  ['css.function', '.card { background: URL("//evil.example") }'],
  ['css.function', '.card { background: url ( //evil.example ) }'],
  ['css.function', '.card { background-image: image-set("x.png" 1x) }'],
  ['css.function', '.card { background: -webkit-image-set("x.png" 1x) }'],
  ['css.function', '.card { background: src("x.png") }'],
  ['css.function', '.card { --x: url(x); background: var(--x) }'],
  ['css.function', '.card { cursor: url(x), auto }'],
  ['css.character', '.card { background: u\\72l(x) }'],
  ['css.character', '.card { background: \\75 rl(x) }'],
  ['css.value', '.card { font-family: "http://evil" }'],
  ['css.atRule', '@import "https://evil.example/x.css";'],
  ['css.atRule', '@IMPORT url(x);'],
  ['css.atRule', '@charset "utf-7";'],
  ['css.atRule', '@font-face { .x { color: red } }'],
  ['css.syntax', '@font-face { font-family: x; src: url(x) }'],
  ['css.atRule', '@namespace x url(x);'],
  // Running something
  ['css.function', '.card { width: expression(alert(1)) }'],
  ['css.property', '.card { behavior: none }'],
  ['css.property', '.card { -moz-binding: none }'],
  ['css.property', '.card { content: "Amazon" }'],
  ['css.function', '.card { width: attr(data-x) }'],
  // Leaving the style sheet
  ['css.character', '</style><script>alert(1)</script>'],
  ['css.character', '.card { color: red } </STYLE >'],
  ['css.character', '<!-- .card { color: red } -->'],
  ['css.syntax', '.card { color: red } } .ribbon { color: red }'],
  ['css.syntax', '.card { color: red'],
  ['css.syntax', '/* .card { color: red }'],
  ['css.syntax', '.card { font-family: "x } .ribbon { color: red }'],
  ['css.syntax', '.card { font-family: "x\n"; } .ribbon { color: "red"; }'],
  ['css.syntax', '.card { width: calc(1px; } .ribbon { color: red) }'],
  ['css.character', '.card { color: red\u0000 }'],
  // Covering, moving or hiding the notice
  ['css.position', '.card { position: fixed }'],
  ['css.position', '.card { position: absolute }'],
  ['css.position', '.card { position: STICKY }'],
  ['css.value', '.card { position: }'],
  ['css.position', '.card { top: 0 }'],
  ['css.position', '.card { inset: 0 }'],
  ['css.position', '.card { inset-block-start: 0 }'],
  ['css.position', '.card { z-index: 9999 }'],
  ['css.position', '.card { transform: translateY(-100vh) }'],
  ['css.position', '.card { translate: 0 -100vh }'],
  ['css.position', '.amount { display: none }'],
  ['css.position', '.amount { visibility: hidden }'],
  ['css.property', '.amount { opacity: 0 }'],
  ['css.property', '.card { filter: blur(9px) }'],
  ['css.property', '.card { contain: none }'],
  ['css.property', '.card { all: unset }'],
  ['css.property', '.card { float: left }'],
  ['css.property', '.card { animation: x 1s }'],
  ['css.margin', '.card { margin-top: -100vh }'],
  ['css.margin', '.card { margin: calc(0px - 100vh) 0 }'],
  ['css.margin', '.card { --m: -100vh; margin-top: var(--m) }'],
  // Reaching what is not the merchant's, or reading what is typed
  ['css.selector', ':root { color: red }'],
  ['css.selector', 'html { color: red }'],
  ['css.selector', 'body .ribbon { color: red }'],
  ['css.selector', ':is(BODY) .ribbon { color: red }'],
  ['css.selector', '+ .test-cards { color: red }'],
  ['css.selector', '.card, ~ .test-cards { color: red }'],
  ['css.selector', '.card:has(.input) { color: red }'],
  ['css.selector', 'input[value^="4"] { color: red }'],
  ['css.selector', '.card::before { color: red }'],
  ['css.selector', '& .card { color: red }'],
  ['css.selector', '{ color: red }'],
  ['css.syntax', '.card { .ribbon { color: red } }'],
  ['css.atRule', '@media print { @media screen { .card { color: red } } }'],
  [
    'css.atRule',
    '@media (min-width: 1px) { .card { color: red } } @supports (color: red) { .card { color: red } }',
  ],
  ['css.atRule', '@media x\n;'],
];

describe('the CSS check', () => {
  it.each(attacks)('answers %s to %s', (code, css) => {
    expect(problems(css)).toContain(code);
  });

  it('refuses more than its limit, and nothing up to it', () => {
    const rule = '.card{color:red}';
    const full = rule + ' '.repeat(maxCssLength - rule.length);
    expect(problems(full)).toBeUndefined();
    expect(problems(`${full} `)).toEqual(['css.size']);
  });

  it('names the line of each problem', () => {
    const found = checkCss('.card {\n  color: red;\n  top: 0;\n}\n\nhtml { color: red }\n').problems;
    expect(found).toMatchObject([
      { code: 'css.position', line: 3, excerpt: 'top: 0' },
      { code: 'css.selector', line: 6, excerpt: 'html' },
    ]);
  });

  it('writes what it understood, inside the merchant’s part of the page', () => {
    expect(
      checkCss(`/* ours */ .pay, h1 > .amount
        { COLOR : #FFF ; background:linear-gradient( 90deg,#123,
          rgb(1 2 3 / 50%)) !important; margin:0 auto }
        @media (max-width: 30em) { .input:focus-visible { border-radius: 12px } }
        .card { --brand: #0af; position: relative; padding: calc(1rem + 2px) var(--gap, 4px) }`).css,
    ).toBe(
      [
        '.hosted .pay,.hosted h1 > .amount{color:#FFF;background:linear-gradient( 90deg,#123, rgb(1 2 3 / 50%)) !important;margin:0 auto;}',
        '@media (max-width: 30em){.hosted .input:focus-visible{border-radius:12px;}}',
        '.hosted .card{--brand:#0af;position:relative;padding:calc(1rem + 2px) var(--gap, 4px);}',
      ].join('\n'),
    );
  });

  it('takes the class names of the provider’s own theme files', () => {
    const theme = `.wrapper { background: #fff } .container .input { border: 1px solid #ccc }
      .half-container { gap: 1em } .pay { background-color: #123456; color: white } .popover { color: red }
      .visa, .mastercard { padding: 2px }`;
    expect(problems(theme)).toBeUndefined();
  });

  it('is stable: what it wrote passes again, apart from the scope', () => {
    const declaration = fc
      .tuple(fc.constantFrom(...allowedProperties), fc.constantFrom('red', '1px', '0', 'rgb(1 2 3)', 'auto'))
      .map(([property, value]) => `${property}: ${value}`);
    const rule = fc
      .tuple(fc.constantFrom('.card', 'h1', '.pay:hover', '.a > .b', '.x, .y'), fc.array(declaration))
      .map(([selector, all]) => `${selector} { ${all.join(';')} }`);
    fc.assert(
      fc.property(fc.array(rule), (rules) => {
        const once = checkCss(rules.join('\n')).css;
        if (once === undefined) return;
        expect(checkCss(once).css?.replaceAll('.hosted .hosted ', '.hosted ')).toBe(once);
      }),
    );
  });

  it('lets nothing dangerous through, whatever is fed to it', () => {
    const pieces =
      `. .card .ribbon html : :: , > + ~ { } ( ) ; ! @ @import @media url( expression( \\ < </style > " '
      /* */ color background position fixed top -1px red #fff var(--x) --x \n \t`.split(' ');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, ' '), { maxLength: 40 }), (parts) => {
        const { css } = checkCss(parts.join(''));
        if (css === undefined) return;
        expect(css).not.toMatch(/url|expression|import|[<\\]|position:fixed|(?:^|[{;])top:/i);
        expect(css.split('{').length).toBe(css.split('}').length);
        for (const [, selectors = ''] of css.matchAll(/(?:^|\n|\})([^{}@]+)\{/g)) {
          for (const selector of selectors.split(',')) expect(selector.trimStart()).toMatch(/^\.hosted /);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});

/** Why a rule is refused. `line` counts from 1; `excerpt` is what stands there. */
export interface CssProblem {
  readonly code:
    | 'css.size'
    | 'css.character'
    | 'css.syntax'
    | 'css.atRule'
    | 'css.selector'
    | 'css.property'
    | 'css.value'
    | 'css.function'
    | 'css.position'
    | 'css.margin';
  readonly line: number;
  readonly excerpt: string;
  readonly detail: string;
}

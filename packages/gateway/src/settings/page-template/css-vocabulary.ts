const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** How things look. Nothing that loads, moves out of place, layers, or hides what a shopper must see. */
export const allowedProperties = words(`
  accent-color background background-color background-image background-position background-repeat background-size
  border border-block border-block-end border-block-start border-bottom border-collapse border-color border-inline
  border-inline-end border-inline-start border-left border-radius border-right border-spacing border-style border-top
  border-width border-top-left-radius border-top-right-radius border-bottom-left-radius border-bottom-right-radius
  border-start-start-radius border-start-end-radius border-end-start-radius border-end-end-radius
  border-top-color border-bottom-color border-left-color border-right-color
  border-top-style border-bottom-style border-left-style border-right-style
  border-top-width border-bottom-width border-left-width border-right-width
  box-shadow box-sizing caret-color color column-gap cursor
  font font-family font-feature-settings font-size font-style font-variant font-variant-numeric font-weight
  gap row-gap letter-spacing line-height word-spacing
  margin margin-block margin-block-end margin-block-start margin-bottom margin-inline margin-inline-end
  margin-inline-start margin-left margin-right margin-top
  block-size height inline-size max-block-size max-height max-inline-size max-width min-block-size min-height
  min-inline-size min-width width
  outline outline-color outline-offset outline-style outline-width
  padding padding-block padding-block-end padding-block-start padding-bottom padding-inline padding-inline-end
  padding-inline-start padding-left padding-right padding-top
  position text-align text-decoration text-decoration-color text-decoration-line text-decoration-style
  text-decoration-thickness text-shadow text-transform text-underline-offset
  transition transition-delay transition-duration transition-property transition-timing-function
`);

export const allowedFunctions = words(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color-mix light-dark var calc min max clamp
  linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient
  repeating-conic-gradient cubic-bezier steps
`);

/** Pseudo-classes and pseudo-elements. `:has` and attribute selectors are left out: they can tell what was typed. */
export const allowedPseudos = words(`
  hover focus focus-visible focus-within active checked disabled enabled invalid required optional first-child
  last-child only-child first-of-type last-of-type nth-child nth-of-type not is where placeholder selection dir lang
`);

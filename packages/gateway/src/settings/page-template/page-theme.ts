import type { Theme } from './theme.ts';

/** A template as the page renderers need it: texts, and where its style sheet and logo are served. */
export interface PageTheme {
  /** The stored template; undefined for the gateway's own look and for previews. */
  readonly templateId?: string | undefined;
  readonly colorScheme: Theme['colorScheme'];
  readonly texts: Theme['texts'];
  /** Address on our own origin; undefined: the gateway's own look. */
  readonly stylesheet?: string | undefined;
  /** Style rules put into the page itself under its nonce: previews of what is not saved yet. */
  readonly inlineCss?: string | undefined;
  /** Address on our own origin, or a `data:` address in previews. */
  readonly logo?: string | undefined;
}

/**
 * What the two servers share: strict headers, pages, problems, reading input, accounts, the log.
 *
 * @module
 */

export { dark, light, type Palette } from '../tokens.ts';
export * from './accounts/index.ts';
export * from './assets.ts';
export * from './language.ts';
export * from './listen.ts';
export * from './log.ts';
export * from './page.ts';
export * from './problem.ts';
export * from './read.ts';
export * from './security-headers.ts';
export * from './serve-app.ts';

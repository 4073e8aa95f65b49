/**
 * Languages, money and time for people, on the server and in the browser. Nothing here touches the DOM or React.
 *
 * @module
 */
export * from './amount-text.ts';
export * from './catalogue.ts';
export * from './language.ts';
export * from './money.ts';
export * from './problems.ts';
export * from './time.ts';
export * from './translator.ts';

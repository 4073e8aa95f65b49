/** Characters that tell a reader the direction and a program nothing; pasted texts are full of them. */
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** The typed text with Latin digits and plain spaces, without invisible marks. */
export function plainText(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Digits of a number typed in groups; `undefined` when something else stands in it. */
export function cardDigits(typed: string): string | undefined {
  const digits = plainText(typed).replace(/[\s\-\u2010-\u2015\u2212]/g, '');
  return /^\d*$/.test(digits) ? digits : undefined;
}

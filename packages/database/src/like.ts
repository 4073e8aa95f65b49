/** Text as a literal part of a LIKE pattern: what a person typed into a search field is no pattern. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/**
 * Takes a person who sent a form to its first wrong field, once the field shows its problem. Only after sending: nobody
 * likes the focus to jump while typing.
 */
export function focusFirstProblem(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

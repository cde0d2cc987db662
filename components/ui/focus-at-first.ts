/** A `ref` for the control that somebody goes on with when it appears in the place of another, or in a form that was sent. */
export function focusAtFirst(control: HTMLElement | null): void {
  control?.focus();
}

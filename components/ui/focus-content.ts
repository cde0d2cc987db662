/** Where what had the focus is gone, puts it where the page begins; what somebody works with keeps it. */
export function focusContent(): void {
  if (document.activeElement === document.body) document.getElementById("content")?.focus({ preventScroll: true });
}

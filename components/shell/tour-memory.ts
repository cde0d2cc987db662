const KEY = "tour-dismissed";
const CHANGE = "ringworthy-tour";

/** Whether somebody has been on the tour in this browser, or did not want it. */
export function isTourDismissed(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    // Browsers may let pages keep nothing; then the invitation stays.
    return false;
  }
}

/** Remembers it. */
export function rememberTourDismissed(): void {
  try {
    localStorage.setItem(KEY, "1");
  } catch {
    return;
  }
  window.dispatchEvent(new Event(CHANGE));
}

/** Calls back when it changes. @returns what stops that */
export function onTourDismissed(onChange: () => void): () => void {
  window.addEventListener(CHANGE, onChange);
  return () => window.removeEventListener(CHANGE, onChange);
}

const ask = (event: BeforeUnloadEvent) => event.preventDefault();

/** Has the browser ask before the page is closed or loaded anew, as long as something would be lost by it. */
export function warnOfLeaving(isBusy: boolean): void {
  if (isBusy) window.addEventListener("beforeunload", ask);
  else window.removeEventListener("beforeunload", ask);
}

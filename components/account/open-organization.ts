const KEY = "organisation";

/** Tells the other tabs of this browser which organisation is open now: they share it, whatever they still show. */
export function tellOtherTabs(slug: string): void {
  // Nobody is told of what stood there before.
  localStorage.removeItem(KEY);
  localStorage.setItem(KEY, slug);
}

/** Listens to what other tabs open: the browser tells all but the one that did it. @returns how to end that */
export function listenToOtherTabs(onOpened: (slug: string) => void): () => void {
  const hear = ({ key, newValue }: StorageEvent) => key === KEY && newValue && onOpened(newValue);
  addEventListener("storage", hear);
  return () => removeEventListener("storage", hear);
}

/** Entries of a list or table: where one goes, people go on at the one that comes in its place. */
const ROWS = "article, li, tr, [role=row]";
/** Parts of a page from which somebody at a keyboard can go on, and which say by their name or text where that is. */
const PLACES = `${ROWS}, section, form, fieldset, [role=dialog], [role=alertdialog], main`;
/** Windows above the page: whoever leaves one goes on where they were before. */
const WINDOWS = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";
/** So long others, such as a window that closes, may put the focus where they want it. */
const OTHERS_MS = 50;

/** Something that has or had the focus. */
interface Spot {
  readonly element: HTMLElement;
  /** What is left of the place where it stood, once it is gone; null where nothing is. */
  place: Element | null;
}

/**
 * Keeps people at a keyboard where they are. A button that is switched off while its work is under way loses the focus, and
 * gets it back; one that is gone with what it did leaves it to its entry, its card or window, or the entry that comes next;
 * and a link that was followed, to the page. What the reader leaves by themselves, with the pointer, is not kept.
 * @returns stops it
 */
export function keepFocus(): () => void {
  let held: Spot | null = null;
  let behind: Spot | null = null;
  let timer = 0;
  const settle = () => {
    timer = 0;
    if (held === null || document.activeElement !== document.body) return;
    // Switched off: its work is under way.
    if (held.element.isConnected && held.element.matches(":disabled")) return;
    for (const spot of [held, behind]) if (spot !== null && isTakenUp(spot)) return;
    enter(document.getElementById("content"));
  };
  const changed = (records: readonly MutationRecord[]) => {
    for (const spot of [held, behind]) if (spot !== null) follow(spot, records);
    if (timer === 0 && document.activeElement === document.body) timer = window.setTimeout(settle, OTHERS_MS);
  };
  const focused = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    held = { element: target, place: null };
    if (target.closest(WINDOWS) === null) behind = held;
  };
  const pressed = ({ target }: PointerEvent) => {
    if (target instanceof Node && held?.element.contains(target) !== true) held = null;
  };
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  addEventListener("focusin", focused);
  addEventListener("pointerdown", pressed, { capture: true });
  return () => {
    observer.disconnect();
    window.clearTimeout(timer);
    removeEventListener("focusin", focused);
    removeEventListener("pointerdown", pressed, { capture: true });
  };
}

/** Finds what is left of the place of a spot that was taken away. */
function follow(spot: Spot, records: readonly MutationRecord[]): void {
  const lost = spot.place ?? spot.element;
  if (lost.isConnected) return;
  const record = records.find(
    ({ target, removedNodes }) => target.isConnected && [...removedNodes].some((node) => node.contains(lost)),
  );
  if (record === undefined) return;
  const { target, nextSibling, previousSibling, removedNodes } = record;
  const isRow = (node: Node | null) => node instanceof Element && node.isConnected && node.matches(ROWS);
  const wasRow = [...removedNodes].some((node) => node instanceof Element && node.matches(ROWS) && node.contains(lost));
  const next = wasRow ? [nextSibling, previousSibling].find(isRow) : undefined;
  if (next instanceof Element) spot.place = next;
  else if (target instanceof Element) spot.place = target.closest(PLACES);
}

function isTakenUp({ element, place }: Spot): boolean {
  if (!element.isConnected) return enter(place);
  element.focus({ preventScroll: true });
  return document.activeElement === element;
}

/** Puts the focus on a part of the page, which is no stop of the Tab key once it is left. @returns whether it has it */
function enter(place: Element | null): boolean {
  if (!(place instanceof HTMLElement && place.isConnected)) return false;
  if (!place.hasAttribute("tabindex")) {
    place.tabIndex = -1;
    place.addEventListener("blur", () => place.removeAttribute("tabindex"), { once: true });
  }
  place.focus({ preventScroll: true });
  return document.activeElement === place;
}

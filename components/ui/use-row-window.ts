import { type RefObject, startTransition, useEffect, useRef, useState } from "react";
import { type RowWindow, rowWindow } from "@/components/ui/row-window";

/** As much is seen of the list, at least, before the browser has measured. */
const FIRST_PX = 640;
/** What tells that somebody has come to the list. */
const COMES = ["pointerenter", "touchstart", "focusin", "scroll"] as const;

/**
 * Which rows of a list are to be drawn, as its window is scrolled and changes its size. For rows of one height, where
 * nothing has to be measured. Rows beside those in sight are drawn once somebody has come to the list: a page has
 * enough to do while it loads.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowPx: number,
  beside: number,
): RowWindow {
  const [seen, setSeen] = useState<RowWindow>({ first: 0, end: Math.ceil(FIRST_PX / rowPx) });
  const hasCome = useRef(false);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      const next = hasCome.current
        ? rowWindow({ count, rowPx, beside }, { topPx: element.scrollTop, heightPx: element.clientHeight })
        : { first: 0, end: Math.min(count, Math.ceil(Math.max(FIRST_PX, element.clientHeight) / rowPx)) };
      const isSame = (before: RowWindow) => before.first === next.first && before.end === next.end;
      // Rows beside those in sight may come bit by bit.
      startTransition(() => setSeen((before) => (isSame(before) ? before : next)));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    const come = () => {
      hasCome.current = true;
      look();
    };
    for (const name of COMES) element.addEventListener(name, come, { passive: true });
    return () => {
      observer.disconnect();
      for (const name of COMES) element.removeEventListener(name, come);
    };
  }, [scroller, count, rowPx, beside]);
  return { first: Math.min(seen.first, count), end: Math.min(seen.end, count) };
}

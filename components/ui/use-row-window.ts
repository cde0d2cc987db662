import { type RefObject, startTransition, useEffect, useState } from "react";
import { type RowWindow, rowWindow } from "@/components/ui/row-window";

/** As much is seen of the list, at least, before the browser has measured. */
const FIRST_PX = 640;

/**
 * Which rows of a list are to be drawn, as its window is scrolled and changes its size. For rows of one height, where
 * nothing has to be measured.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowPx: number,
  beside: number,
): RowWindow {
  const [seen, setSeen] = useState<RowWindow>({ first: 0, end: Math.ceil(FIRST_PX / rowPx) });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      const next = rowWindow(count, rowPx, element.scrollTop, element.clientHeight, beside);
      const isSame = (before: RowWindow) => before.first === next.first && before.end === next.end;
      // Rows beside those in sight may come bit by bit.
      startTransition(() => setSeen((before) => (isSame(before) ? before : next)));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller, count, rowPx, beside]);
  return { first: Math.min(seen.first, count), end: Math.min(seen.end, count) };
}

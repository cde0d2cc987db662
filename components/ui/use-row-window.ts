import { type RefObject, useEffect, useState } from "react";
import { type RowWindow, rowWindow } from "@/components/ui/row-window";

/** As much as is drawn before the browser has measured. */
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
  const [seen, setSeen] = useState({ first: 0, heightPx: FIRST_PX });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      const { first } = rowWindow(count, rowPx, element.scrollTop, element.clientHeight, beside);
      const heightPx = Math.max(FIRST_PX, element.clientHeight);
      setSeen((before) => (before.first === first && before.heightPx === heightPx ? before : { first, heightPx }));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller, count, rowPx, beside]);
  const end = Math.min(count, seen.first + Math.ceil(seen.heightPx / rowPx) + 3 * Math.max(1, beside));
  return { first: Math.min(seen.first, count), end };
}

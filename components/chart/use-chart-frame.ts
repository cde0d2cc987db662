import { type RefObject, useCallback, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useInSight } from "@/components/ui/use-in-sight";

/** A phone draws what somebody comes to and nothing else. */
const DESK = "(min-width: 64rem)";
/** A desk that is not idle before draws the rest then. */
const REST_WITHIN_MS = 3_000;

interface ChartFrame {
  readonly frame: RefObject<HTMLDivElement | null>;
  /** Whether the chart is to be drawn: somebody came to it, the page goes on paper, or a desk has time. */
  readonly isWanted: boolean;
  /** Whether paper would show an empty frame: what draws is not here yet, and printing does not wait. */
  readonly isBlankOnPaper: boolean;
  /** Told by the chart once it is drawn. */
  readonly onDrawn: () => void;
}

/** When a chart is drawn, and what stands for it on paper where that comes too late. */
export function useChartFrame(): ChartFrame {
  const [frame, isInSight] = useInSight<HTMLDivElement>();
  const [hasTime, setHasTime] = useState(false);
  const [isOnPaper, setOnPaper] = useState(false);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => onceAtRest(() => setHasTime(true)), []);
  useEffect(() => onPaper(setOnPaper), []);
  const onDrawn = useCallback(() => setDrawn(true), []);
  return { frame, isWanted: isInSight || hasTime || isOnPaper, isBlankOnPaper: isOnPaper && !isDrawn, onDrawn };
}

function onceAtRest(then: () => void): (() => void) | undefined {
  if (!matchMedia(DESK).matches) return undefined;
  // Not in every browser.
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(then, REST_WITHIN_MS);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(then, { timeout: REST_WITHIN_MS });
  return () => cancelIdleCallback(request);
}

function onPaper(tell: (isOnPaper: boolean) => void): () => void {
  // The paper is laid out as soon as the listeners are done.
  const begin = () => flushSync(() => tell(true));
  const end = () => tell(false);
  const paper = matchMedia("print");
  const onChange = () => (paper.matches ? begin() : end());
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  paper.addEventListener("change", onChange);
  // Who prints before the page has its scripts is not told of any change.
  if (paper.matches) tell(true);
  return () => {
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", end);
    paper.removeEventListener("change", onChange);
  };
}

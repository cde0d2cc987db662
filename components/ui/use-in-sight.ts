import { type RefObject, useEffect, useRef, useState } from "react";

/** A phone loads what is at hand; a desk has the power to be ready a screen and a half before. */
const WIDE = "(min-width: 64rem)";
const AHEAD = { phone: "200px", desk: "150%" };

/** Whether an element is or was in sight, or nearly: what is costly waits until somebody comes to it. */
export function useInSight<Element extends HTMLElement>(): readonly [RefObject<Element | null>, boolean] {
  const element = useRef<Element>(null);
  const [wasInSight, setInSight] = useState(false);
  useEffect(() => {
    if (element.current === null || wasInSight) return;
    const observer = new IntersectionObserver(([entry]) => setInSight(entry?.isIntersecting === true), {
      rootMargin: `${matchMedia(WIDE).matches ? AHEAD.desk : AHEAD.phone} 0px`,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [wasInSight]);
  return [element, wasInSight];
}

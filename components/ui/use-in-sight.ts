import { type RefObject, useEffect, useRef, useState } from "react";

/** Whether an element is or was in sight, or nearly: what is costly waits until somebody comes to it. */
export function useInSight<Element extends HTMLElement>(): readonly [RefObject<Element | null>, boolean] {
  const element = useRef<Element>(null);
  const [wasInSight, setInSight] = useState(false);
  useEffect(() => {
    if (element.current === null || wasInSight) return;
    const observer = new IntersectionObserver(([entry]) => setInSight(entry?.isIntersecting === true), {
      rootMargin: "200px",
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [wasInSight]);
  return [element, wasInSight];
}

"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { leadsAway } from "@/components/shell/leads-away";

/** A page that has not come after so long is not on its way. */
const GIVEN_UP_MS = 20_000;

/** A thin bar at the top, while the page of a link that was followed takes longer than a moment. */
export function NavigationBar() {
  const [isUnderWay, setUnderWay] = useState(false);
  const page = `${usePathname()}?${useSearchParams()}`;
  const [shown, setShown] = useState(page);
  if (page !== shown) {
    // What was on its way has come.
    setShown(page);
    setUnderWay(false);
  }
  useEffect(() => {
    const listen = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (link !== null && leadsAway(event, link, location)) setUnderWay(true);
    };
    document.addEventListener("click", listen, { capture: true });
    return () => document.removeEventListener("click", listen, { capture: true });
  }, []);
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setTimeout(() => setUnderWay(false), GIVEN_UP_MS);
    return () => clearTimeout(timer);
  }, [isUnderWay]);
  return isUnderWay ? (
    <div aria-hidden className="under-way fixed inset-x-0 top-0 z-60 h-0.5 bg-accent print:hidden" />
  ) : null;
}

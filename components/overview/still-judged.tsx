"use client";

import { useFreshPage } from "@/components/overview/use-fresh-page";
import { Notice } from "@/components/ui/notice";

/** Says above figures that they are not whole yet, because calls are still coming in; the page renews itself. */
export function StillJudged() {
  useFreshPage();
  return (
    <Notice title="Calls are still being judged" isLive>
      A file is being read, or scores, standings and alerts are still being made from it. What stands below may be of
      before, or missing; a caller ID without a score yet is said to have too few calls. This page renews itself.
    </Notice>
  );
}

"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useFreshPage } from "@/components/overview/use-fresh-page";
import { Notice } from "@/components/ui/notice";

/** Says above figures that they are not whole yet, because calls are still coming in; the page renews itself. */
export function StillJudged() {
  useFreshPage();
  const queries = useQueryClient();
  // What the page asked for by itself is of before, too, once the calls are judged and this leaves.
  useEffect(() => () => void queries.invalidateQueries(), [queries]);
  return (
    <Notice title="Calls are still being judged" isLive>
      A file is being read, or scores, standings and alerts are still being made from it. What stands below may be of
      before, or missing. This page renews itself.
    </Notice>
  );
}

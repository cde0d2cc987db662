"use client";

import { Hourglass } from "lucide-react";
import { useFreshPage } from "@/components/overview/use-fresh-page";
import { EmptyState } from "@/components/ui/empty-state";
import { Progress } from "@/components/ui/progress";

/** Stands where nothing needs anybody as far as is known, while calls are still coming in; looks again by itself. */
export function BeingJudged() {
  useFreshPage();
  return (
    <EmptyState
      icon={Hourglass}
      title="Your calls are being judged"
      action={<Progress label="Calls are being judged" share={null} className="w-64" />}
    >
      A file is being read, or scores and alerts are still being made from it. This page renews itself.
    </EmptyState>
  );
}

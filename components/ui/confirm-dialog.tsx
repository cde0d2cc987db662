"use client";

import { lazy, Suspense } from "react";
import type { ConfirmDialogProps } from "@/components/ui/confirm-window";
import { useEver } from "@/components/ui/use-ever";

const ConfirmWindow = lazy(() =>
  import("@/components/ui/confirm-window").then((module) => ({ default: module.ConfirmWindow })),
);

/** Asks before something that is hard to undo. Its library comes when it is first asked. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  if (!useEver(props.isOpen)) return null;
  return (
    <Suspense fallback={null}>
      <ConfirmWindow {...props} />
    </Suspense>
  );
}

"use client";

import { lazy, Suspense } from "react";
import type { DialogProps } from "@/components/ui/dialog-window";
import { useEver } from "@/components/ui/use-ever";

const DialogWindow = lazy(() =>
  import("@/components/ui/dialog-window").then((module) => ({ default: module.DialogWindow })),
);

/** A window above the page; the page behind it waits. Its library comes when it is first opened. */
export function Dialog(props: DialogProps) {
  if (!useEver(props.isOpen)) return null;
  return (
    <Suspense fallback={null}>
      <DialogWindow {...props} />
    </Suspense>
  );
}

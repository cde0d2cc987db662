"use client";

import { lazy, type ReactNode, Suspense } from "react";
import { useEver } from "@/components/ui/use-ever";

/** What a dialog is. */
export interface DialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children: ReactNode;
}

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

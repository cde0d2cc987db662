"use client";

import { lazy, type ReactNode, Suspense } from "react";
import { useEver } from "@/components/ui/use-ever";

/** What is asked before something that is hard to undo. */
export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly description: ReactNode;
  /** The verb on the button. */
  readonly confirmLabel: string;
  readonly isPending?: boolean;
  readonly onConfirm: () => void;
}

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

"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** What is asked before something that is hard to undo. */
export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly description: ReactNode;
  /** The verb on the button. */
  readonly confirmLabel: string;
  /** The way back. */
  readonly cancelLabel?: string;
  /** Of the button that goes on: `danger` where something is lost by it. */
  readonly tone?: "danger" | "primary";
  readonly isPending?: boolean;
  readonly onConfirm: () => void;
}

/** Asks before something that is hard to undo. The way back is the first button and has the focus. */
export function ConfirmWindow(props: ConfirmDialogProps) {
  const {
    isOpen,
    onOpenChange,
    title,
    description,
    confirmLabel,
    tone = "danger",
    isPending = false,
    onConfirm,
  } = props;
  const cancelLabel = props.cancelLabel ?? "Keep it";
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={(open) => onOpenChange(open)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-[#05080d]/45" />
        <AlertDialog.Popup className="fixed top-1/2 left-1/2 z-50 flex w-104 max-w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 flex-col gap-4 rounded-lg border bg-surface p-5 shadow-popup outline-none">
          <div className="flex flex-col gap-1.5">
            <AlertDialog.Title className="text-lg font-semibold text-ink">{title}</AlertDialog.Title>
            <AlertDialog.Description className="text-base text-ink-soft">{description}</AlertDialog.Description>
          </div>
          <div className="flex flex-wrap justify-end gap-2">
            <AlertDialog.Close render={<Button />}>{cancelLabel}</AlertDialog.Close>
            <Button variant={tone} isPending={isPending} onClick={onConfirm}>
              {confirmLabel}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

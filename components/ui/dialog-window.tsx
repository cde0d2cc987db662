"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type FocusEvent, type ReactNode, useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { watchTypedText } from "@/components/ui/typed-text";

/** What a dialog is. */
export interface DialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children: ReactNode;
}

/** Fields whose text somebody would have to write again. */
const WRITTEN =
  "textarea:not([readonly]), input:not([readonly], [type=checkbox], [type=radio], [type=hidden], [type=file])";

/** A window above the page; the page behind it waits. It asks before it closes over something that was typed. */
export function DialogWindow({ isOpen, onOpenChange, title, description, children }: DialogProps) {
  const [typed] = useState(watchTypedText);
  const [isAsking, setAsking] = useState(false);
  const enter = ({ target }: FocusEvent) => {
    if ((target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.matches(WRITTEN))
      typed.enter(target);
  };
  const change = (open: boolean) => {
    if (!open && typed.isChanged()) return setAsking(true);
    typed.forget();
    onOpenChange(open);
  };
  const discard = () => {
    setAsking(false);
    typed.forget();
    onOpenChange(false);
  };
  return (
    <Base.Root open={isOpen} onOpenChange={change}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[#05080d]/45 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          onFocus={enter}
          className="fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-120 max-w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 flex-col gap-4 overflow-y-auto rounded-lg border bg-surface p-5 shadow-popup outline-none transition-opacity duration-150 data-ending-style:pointer-events-none data-ending-style:opacity-0 data-starting-style:opacity-0"
        >
          <div className="flex flex-col gap-1 pr-8">
            <Base.Title className="text-lg font-semibold text-ink">{title}</Base.Title>
            {description === undefined ? null : (
              <Base.Description className="text-base text-ink-soft">{description}</Base.Description>
            )}
          </div>
          {children}
          <Base.Close render={<IconButton label="Close" className="absolute top-3 right-3" />}>
            <X aria-hidden className="size-4" />
          </Base.Close>
          <ConfirmDialog
            isOpen={isAsking}
            onOpenChange={setAsking}
            title="Discard what you entered?"
            description="It was not saved."
            confirmLabel="Discard"
            cancelLabel="Keep editing"
            onConfirm={discard}
          />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

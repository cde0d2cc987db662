"use client";

import type { FormEvent, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";

interface DialogFormProps {
  readonly title: string;
  readonly description: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onSubmit: (form: FormData) => void;
  /** What is being done with what was entered. */
  readonly change: { readonly isPending: boolean; readonly error: Error | null };
  readonly submitLabel: string;
  /** The button beside the one that sends. */
  readonly otherButton: ReactNode;
  readonly children: ReactNode;
}

/** A form in a dialog: its fields, what went wrong, and its two buttons. */
export function DialogForm(props: DialogFormProps) {
  const { title, description, isOpen, onClose, onSubmit, change, submitLabel, otherButton, children } = props;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  return (
    <Dialog isOpen={isOpen} onOpenChange={(open) => open || onClose()} title={title} description={description}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {change.error === null ? null : (
          <Notice tone="bad" isLive>
            {change.error.message}
          </Notice>
        )}
        {children}
        <div className="flex flex-wrap justify-end gap-2">
          {otherButton}
          <Button type="submit" variant="primary" isPending={change.isPending}>
            {submitLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

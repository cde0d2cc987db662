"use client";

import { Toast } from "@base-ui/react/toast";
import { cx } from "class-variance-authority";
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { IconButton } from "@/components/ui/icon-button";
import { WithWayIn } from "@/components/ui/session-ended";

/** A short message. */
export interface ToastMessage {
  readonly title: string;
  readonly description: string | undefined;
  /** Takes back what the message tells. */
  readonly undo: (() => void) | undefined;
}

const SHOWN_MS = 6_000;
/** Whoever wants to take something back needs time to see that they can. */
const SHOWN_WITH_UNDO_MS = 15_000;

/** The corner in which short messages appear. @param messages all that were ever said on this page, oldest first */
export function ToastRegion({ messages }: { readonly messages: readonly ToastMessage[] }) {
  return (
    <Toast.Provider timeout={SHOWN_MS}>
      <Announcer messages={messages} />
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-4 z-60 mx-auto flex w-88 max-w-[calc(100vw-2rem)] flex-col gap-2">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

/** Hands on each message once, after the region is there to announce it. */
function Announcer({ messages }: { readonly messages: readonly ToastMessage[] }) {
  const { add, close } = Toast.useToastManager();
  const said = useRef(0);
  useEffect(() => {
    for (const { title, description, undo } of messages.slice(said.current)) {
      const id = add({
        title,
        ...(description === undefined ? {} : { description: <WithWayIn>{description}</WithWayIn> }),
        ...(undo === undefined
          ? {}
          : { timeout: SHOWN_WITH_UNDO_MS, actionProps: { children: "Undo", onClick: () => takeBack() } }),
      });
      const takeBack = () => {
        undo?.();
        close(id);
      };
    }
    said.current = messages.length;
  }, [messages, add, close]);
  return null;
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="rounded-md border bg-surface shadow-popup transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-start gap-3 py-2 pr-1 pl-3.5">
        <div className="min-w-0 flex-1 py-1">
          <Toast.Title className="text-base font-medium text-ink" />
          <Toast.Description className="text-sm text-ink-soft" />
        </div>
        <Toast.Action className={cx(buttonLook({ size: "sm" }), "self-center")} />
        {/* The library hides it from who reads the page by ear until it has focus, though it can be reached. */}
        <Toast.Close aria-hidden={false} render={<IconButton label="Dismiss" size="sm" />}>
          <X aria-hidden className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

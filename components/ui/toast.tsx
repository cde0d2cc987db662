"use client";

import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useState } from "react";
import type { ToastMessage } from "@/components/ui/toast-region";

/** Says something in a corner of the page, for a few seconds; with a way to take it back, where there is one. */
type Say = (title: string, description?: string, undo?: () => void) => void;

/** Comes with the first message. */
const ToastRegion = lazy(() =>
  import("@/components/ui/toast-region").then((module) => ({ default: module.ToastRegion })),
);
const SayContext = createContext<Say>(() => undefined);

/** Makes room for short messages in a corner of the page. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [messages, setMessages] = useState<readonly ToastMessage[]>([]);
  const say = useCallback<Say>(
    (title, description, undo) => setMessages((said) => [...said, { title, description, undo }]),
    [],
  );
  return (
    <SayContext value={say}>
      {children}
      {messages.length === 0 ? null : (
        <Suspense fallback={null}>
          <ToastRegion messages={messages} />
        </Suspense>
      )}
    </SayContext>
  );
}

/** How to say something in a corner of the page; nothing is said where nobody made room for it. */
export function useToast(): Say {
  return useContext(SayContext);
}

"use client";

import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useEffect, useState } from "react";
import type { ToastMessage } from "@/components/ui/toast-region";

/** Says something in a corner of the page, for a few seconds; with a way to take it back, where there is one. */
type Say = (title: string, description?: string, undo?: () => void) => void;

const loadRegion = () => import("@/components/ui/toast-region");
/** Comes with the first message, or once the page rests: that the connection is lost could not be said without it. */
const ToastRegion = lazy(() => loadRegion().then((module) => ({ default: module.ToastRegion })));
const REST_MS = 2_000;
const SayContext = createContext<Say>(() => undefined);

/** Makes room for short messages in a corner of the page. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [messages, setMessages] = useState<readonly ToastMessage[]>([]);
  const say = useCallback<Say>(
    (title, description, undo) => setMessages((said) => [...said, { title, description, undo }]),
    [],
  );
  useEffect(() => {
    const rest = setTimeout(() => loadRegion().catch(() => undefined), REST_MS);
    return () => clearTimeout(rest);
  }, []);
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

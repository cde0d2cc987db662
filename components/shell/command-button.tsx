"use client";

import { Search } from "lucide-react";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { NO_KEYS, withKey } from "@/components/shell/early-keys";
import { PALETTE_LOOK } from "@/components/shell/palette-look";
import { SINGLE_KEYS_OFF } from "@/components/shell/single-keys";

const loadWindow = () => import("@/components/shell/command-window");
const CommandWindow = lazy(() => loadWindow().then((module) => ({ default: module.CommandWindow })));
const KeyboardMap = lazy(() =>
  import("@/components/shell/keyboard-map").then((module) => ({ default: module.KeyboardMap })),
);

/** What of the two is open. */
type Opened = "palette" | "keys" | null;

/** Opens the command palette, as Ctrl-K does anywhere; the question mark opens the map of keys. */
export function CommandButton({ isAdministrator }: { readonly isAdministrator: boolean }) {
  const [opened, setOpened] = useState<Opened>(null);
  const close = useCallback(() => setOpened(null), []);
  const early = useEarlyKeys(opened === "palette", close);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const wish = wished(event);
      if (wish === null) return;
      event.preventDefault();
      setOpened(wish);
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onPointerEnter={() => void loadWindow()}
        onClick={() => setOpened("palette")}
        className="flex h-9 shrink-0 cursor-pointer items-center gap-2 rounded-md border border-line-strong/60 bg-sunken px-2.5 text-base text-ink-soft hover:text-ink"
      >
        <Search aria-hidden className="size-4 shrink-0 text-ink-faint" />
        <span className="sr-only lg:not-sr-only lg:flex-1 lg:text-left">Jump to…</span>
        <kbd aria-hidden className="hidden rounded-sm border bg-surface px-1 font-sans text-xs text-ink-faint lg:block">
          Ctrl K
        </kbd>
      </button>
      <Suspense fallback={opened === "palette" ? <Opening typed={early.typed} /> : null}>
        {opened === "palette" ? (
          <CommandWindow
            isAdministrator={isAdministrator}
            early={early}
            onClose={close}
            onKeys={() => setOpened("keys")}
          />
        ) : null}
        {opened === "keys" ? <KeyboardMap onClose={close} /> : null}
      </Suspense>
    </>
  );
}

/** The palette while its code is on the way: what is typed meanwhile is seen, and kept. */
function Opening({ typed }: { readonly typed: string }) {
  return (
    <>
      <div className={PALETTE_LOOK.backdrop} />
      <div role="status" aria-label="Opening" className={PALETTE_LOOK.popup}>
        <p className={PALETTE_LOOK.line}>
          <Search aria-hidden className="size-4 shrink-0 text-ink-faint" />
          <span className="text-touch text-ink">{typed}</span>
        </p>
      </div>
    </>
  );
}

/** Takes what is typed from the key that opened the palette until its text box has the focus. */
function useEarlyKeys(isOpen: boolean, close: () => void) {
  const [keys, setKeys] = useState(NO_KEYS);
  useEffect(() => {
    if (!isOpen) return;
    const listen = (event: KeyboardEvent) => {
      const isThere = event.target instanceof HTMLElement && event.target.matches("[data-palette]");
      if (isThere || (event.key !== "Escape" && withKey(NO_KEYS, event) === null)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === "Escape") close();
      else setKeys((before) => withKey(before, event) ?? before);
    };
    addEventListener("keydown", listen, { capture: true });
    return () => {
      removeEventListener("keydown", listen, { capture: true });
      setKeys(NO_KEYS);
    };
  }, [isOpen, close]);
  return keys;
}

function wished(event: KeyboardEvent): Opened {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey) return "palette";
  if (key !== "?" || ctrlKey || metaKey || altKey || isTyping(target)) return null;
  return localStorage.getItem(SINGLE_KEYS_OFF) === null ? "keys" : null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}

"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { type KeyboardEvent, useCallback, useEffect, useId, useState } from "react";
import { CommandList } from "@/components/shell/command-list";
import { useCommands } from "@/components/shell/commands.query";
import type { EarlyKeys } from "@/components/shell/early-keys";
import { PALETTE_LOOK } from "@/components/shell/palette-look";

interface CommandWindowProps {
  readonly isAdministrator: boolean;
  /** What was typed before it was there. */
  readonly early: EarlyKeys;
  readonly onClose: () => void;
  readonly onKeys: () => void;
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ["ArrowDown", 1],
  ["ArrowUp", -1],
]);

/** Leads to a number by a part of it, to a page or to a view: type, choose with the arrows, Enter. */
export function CommandWindow({ isAdministrator, early, onClose, onKeys }: CommandWindowProps) {
  const listId = useId();
  const [later, setLater] = useState<string | null>(null);
  const typed = later ?? early.typed;
  const [chosen, setChosen] = useState(0);
  /** The text for which Enter was pressed before its answer was there. */
  const [entered, setEntered] = useState<string | null>(null);
  const { entries, isSearching } = useCommands(typed, isAdministrator);
  const place = Math.min(chosen, entries.length - 1);
  // The link is followed as a mouse follows it; it also closes the window.
  const open = useCallback((at: number) => document.getElementById(`${listId}-${at}`)?.click(), [listId]);
  const first = entries[0]?.href;
  const isAwaited = entered === typed || (early.isEntered && later === null);
  useEffect(() => {
    if (isAwaited && !isSearching && first !== undefined) open(0);
  }, [isAwaited, isSearching, first, open]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS.get(event.key);
    if (event.key === "Enter" && isSearching && chosen === 0) setEntered(typed);
    else if (event.key === "Enter") open(place);
    else if (event.key === "?" && typed === "") onKeys();
    else if (step !== undefined && entries.length > 0) setChosen((place + step + entries.length) % entries.length);
    else return;
    event.preventDefault();
  };
  return (
    <Base.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className={PALETTE_LOOK.backdrop} />
        <Base.Popup className={PALETTE_LOOK.popup}>
          <Base.Title className="sr-only">Jump to a number, a page or a view</Base.Title>
          <div className={PALETTE_LOOK.line}>
            <Search aria-hidden className="size-4 shrink-0 text-ink-faint" />
            <input
              data-palette
              role="combobox"
              aria-label="Number, page or view"
              aria-expanded
              aria-controls={listId}
              aria-activedescendant={entries.length === 0 ? undefined : `${listId}-${place}`}
              aria-autocomplete="list"
              autoComplete="off"
              spellCheck={false}
              placeholder="Part of a number, label, page…"
              value={typed}
              onChange={({ target }) => {
                setLater(target.value);
                setChosen(0);
                setEntered(null);
              }}
              onKeyDown={onKeyDown}
              className="h-full w-full min-w-0 bg-transparent text-touch text-ink outline-none placeholder:text-ink-faint"
            />
          </div>
          <CommandList id={listId} entries={entries} place={place} isSearching={isSearching} onChoose={onClose} />
          <p className="hidden border-t px-3 py-1.5 text-xs text-ink-faint sm:block">
            ↑ ↓ to choose · Enter to open · Esc to close · ? for all keys
          </p>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

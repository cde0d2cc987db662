"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useId, useState } from "react";
import { CommandList } from "@/components/shell/command-list";
import { useCommands } from "@/components/shell/commands.query";

interface CommandWindowProps {
  readonly isAdministrator: boolean;
  readonly onClose: () => void;
  readonly onKeys: () => void;
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ["ArrowDown", 1],
  ["ArrowUp", -1],
]);

/** Leads to a number by a part of it, to a page or to a view: type, choose with the arrows, Enter. */
export function CommandWindow({ isAdministrator, onClose, onKeys }: CommandWindowProps) {
  const router = useRouter();
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const { entries, isSearching } = useCommands(typed, isAdministrator);
  const place = Math.min(chosen, entries.length - 1);
  const go = (href: string | undefined) => {
    if (href === undefined) return;
    onClose();
    router.push(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS.get(event.key);
    if (event.key === "Enter") go(entries[place]?.href);
    else if (event.key === "?" && typed === "") onKeys();
    else if (step !== undefined && entries.length > 0) setChosen((place + step + entries.length) % entries.length);
    else return;
    event.preventDefault();
  };
  return (
    <Base.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[#05080d]/45" />
        <Base.Popup className="fixed top-[12dvh] left-1/2 z-50 flex max-h-[76dvh] w-140 max-w-[calc(100vw-1.5rem)] -translate-x-1/2 flex-col overflow-hidden rounded-lg border bg-surface shadow-popup outline-none">
          <Base.Title className="sr-only">Jump to a number, a page or a view</Base.Title>
          <div className="flex items-center gap-2 border-b px-3">
            <Search aria-hidden className="size-4 shrink-0 text-ink-faint" />
            <input
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
                setTyped(target.value);
                setChosen(0);
              }}
              onKeyDown={onKeyDown}
              className="h-12 w-full min-w-0 bg-transparent text-touch text-ink outline-none placeholder:text-ink-faint"
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

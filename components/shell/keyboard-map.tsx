"use client";

import { useState } from "react";
import { SINGLE_KEYS_OFF } from "@/components/shell/single-keys";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Dialog } from "@/components/ui/dialog";

const KEYS: readonly { readonly keys: readonly string[]; readonly meaning: string }[] = [
  { keys: ["Ctrl K", "⌘ K"], meaning: "Jump to a number, a page or a view" },
  { keys: ["?"], meaning: "Show these keys" },
  { keys: ["Tab"], meaning: "Go on to the next control; the first one on a page skips to its content" },
  { keys: ["↓", "↑", "J", "K"], meaning: "In a list: the next line, the line before" },
  { keys: ["Enter"], meaning: "Open what is chosen" },
  { keys: ["Space"], meaning: "In the list of caller IDs: tick the line" },
  { keys: ["←", "→"], meaning: "In a chart: the day before, the day after" },
  { keys: ["Esc"], meaning: "Close what lies above the page" },
];

/** All keys that do something. */
export function KeyboardMap({ onClose }: { readonly onClose: () => void }) {
  const [isOff, setOff] = useState(() => localStorage.getItem(SINGLE_KEYS_OFF) !== null);
  const change = (isChecked: boolean) => {
    if (isChecked) localStorage.setItem(SINGLE_KEYS_OFF, "1");
    else localStorage.removeItem(SINGLE_KEYS_OFF);
    setOff(isChecked);
  };
  return (
    <Dialog isOpen onOpenChange={(isOpen) => (isOpen ? undefined : onClose())} title="Keyboard">
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
        {KEYS.map(({ keys, meaning }) => (
          <div key={meaning} className="contents">
            <dt className="flex flex-wrap justify-end gap-1">
              {keys.map((key) => (
                <kbd key={key} className="rounded-sm border bg-sunken px-1.5 font-sans text-sm text-ink">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className="text-base text-ink-soft">{meaning}</dd>
          </div>
        ))}
      </dl>
      <CheckboxField
        label="Do not open this window with the question mark"
        checked={isOff}
        onChange={({ target }) => change(target.checked)}
      />
    </Dialog>
  );
}

"use client";

import { CALLER_COLUMNS } from "@/components/caller-id/caller-columns";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Dialog } from "@/components/ui/dialog";

const CHOOSABLE = CALLER_COLUMNS.filter(({ id }) => id !== "callerId");

interface ColumnWindowProps {
  readonly hidden: ReadonlySet<string>;
  readonly onChange: (hidden: ReadonlySet<string>) => void;
  readonly onClose: () => void;
}

/** The columns, each of which can be left out. */
export function ColumnWindow({ hidden, onChange, onClose }: ColumnWindowProps) {
  const toggle = (id: string, isShown: boolean) => {
    const next = new Set(hidden);
    if (isShown) next.delete(id);
    else next.add(id);
    onChange(next);
  };
  return (
    <Dialog isOpen onOpenChange={(isOpen) => isOpen || onClose()} title="Columns" description="Kept in this browser.">
      <div className="grid grid-cols-2 gap-2">
        {CHOOSABLE.map(({ id, header }) => (
          <CheckboxField
            key={id}
            label={header}
            checked={!hidden.has(id)}
            onChange={({ target }) => toggle(id, target.checked)}
          />
        ))}
      </div>
    </Dialog>
  );
}

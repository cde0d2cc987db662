"use client";

import { Columns3 } from "lucide-react";
import { useState } from "react";
import { CALLER_COLUMNS } from "@/components/caller-id/caller-columns";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Dialog } from "@/components/ui/dialog";

const CHOOSABLE = CALLER_COLUMNS.filter(({ id }) => id !== "callerId");

interface ColumnChoiceProps {
  readonly hidden: ReadonlySet<string>;
  readonly onChange: (hidden: ReadonlySet<string>) => void;
}

/** Lets people leave columns out; narrow screens leave out some by themselves. */
export function ColumnChoice({ hidden, onChange }: ColumnChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  const toggle = (id: string, isShown: boolean) => {
    const next = new Set(hidden);
    if (isShown) next.delete(id);
    else next.add(id);
    onChange(next);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Columns3 aria-hidden className="size-4" />
        Columns
      </Button>
      <Dialog isOpen={isOpen} onOpenChange={setOpen} title="Columns" description="Kept in this browser.">
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
    </>
  );
}

"use client";

import { Columns3 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";

const loadWindow = () => import("@/components/caller-id/column-window");
const reach = () => void loadWindow();

/** Comes when somebody reaches for the button. */
const ColumnWindow = lazy(() => loadWindow().then((module) => ({ default: module.ColumnWindow })));

interface ColumnChoiceProps {
  readonly hidden: ReadonlySet<string>;
  readonly onChange: (hidden: ReadonlySet<string>) => void;
}

/** Lets people leave columns out; narrow screens leave out some by themselves. */
export function ColumnChoice({ hidden, onChange }: ColumnChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onPointerEnter={reach} onFocus={reach} onClick={() => setOpen(true)}>
        <Columns3 aria-hidden className="size-4" />
        Columns
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <ColumnWindow hidden={hidden} onChange={onChange} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

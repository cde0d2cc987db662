"use client";

import { cx } from "class-variance-authority";
import { FileUp } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

interface DropZoneProps {
  readonly onChoose: (files: readonly File[]) => void;
}

/** Takes files that are dropped, or chosen by button and keyboard. */
export function DropZone({ onChoose }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChoose([...event.dataTransfer.files]);
  };
  return (
    // The button within is the way in by keyboard; dropping is an addition for the mouse.
    <section
      aria-label="Upload files"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        "flex flex-col items-center gap-2 rounded-lg border-2 border-dashed px-4 py-8 text-center",
        isOver ? "border-accent bg-accent-soft" : "border-line-strong/50",
      )}
    >
      <FileUp aria-hidden className="size-6 text-ink-faint" />
      <p className="text-lg font-semibold">Drop call records here</p>
      <p className="max-w-prose text-base text-ink-soft">
        CSV, Excel, JSON, gzip or zip as your provider or switch exports them, any number of files. Callees' numbers are
        kept as pseudonyms only.
      </p>
      <Button variant="primary" className="mt-1" onClick={() => input.current?.click()}>
        Choose files
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to import"
        onChange={({ target }) => {
          onChoose([...(target.files ?? [])]);
          target.value = "";
        }}
      />
    </section>
  );
}

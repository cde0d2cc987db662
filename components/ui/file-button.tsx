"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";

interface FileButtonProps {
  readonly label: string;
  readonly isPending: boolean;
  readonly onFile: (file: File) => void;
}

/** Lets somebody choose a CSV file, and hands it on at once. */
export function FileButton({ label, isPending, onFile }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button isPending={isPending} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <input
        ref={field}
        type="file"
        accept=".csv,text/csv"
        aria-label={label}
        className="hidden"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file may be chosen again.
          target.value = "";
        }}
      />
    </>
  );
}

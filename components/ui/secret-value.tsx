"use client";

import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { CONTROL_LOOK } from "@/components/ui/control-look";

interface SecretValueProps {
  readonly label: string;
  readonly value: string;
}

/** A value to be taken away: copied by a button, or by hand where the browser does not let pages copy. */
export function SecretValue({ label, value }: SecretValueProps) {
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // Pages that are not reached over TLS may not write to the clipboard: the value stands selected.
      setCopied(false);
    }
  };
  const Icon = isCopied ? Check : Copy;
  return (
    <div className="flex gap-2">
      <input
        ref={field}
        readOnly
        aria-label={label}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        className={`${CONTROL_LOOK} flex-1 font-mono`}
      />
      <Button onClick={() => void copy()}>
        <Icon aria-hidden className="size-4" />
        <span aria-live="polite">{isCopied ? "Copied" : "Copy"}</span>
      </Button>
    </div>
  );
}

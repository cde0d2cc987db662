"use client";

import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CONTROL_LOOK } from "@/components/ui/control-look";

/** A letter to a provider, to be checked, changed and taken away. */
export function ProviderLetterCard({ subject, body }: { readonly subject: string; readonly body: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    const text = field.current?.value ?? body;
    field.current?.select();
    try {
      await navigator.clipboard.writeText(`${subject}\n\n${text}`);
      setCopied(true);
    } catch {
      // Pages that are not reached over TLS may not write to the clipboard: the letter stands selected.
      setCopied(false);
    }
  };
  const Icon = isCopied ? Check : Copy;
  return (
    <Card
      title="Letter to the provider"
      note="Made from the figures above. Read it, change what does not fit, and verify the legal part with counsel."
      actions={
        <Button onClick={() => void copy()}>
          <Icon aria-hidden className="size-4" />
          <span aria-live="polite">{isCopied ? "Copied" : "Copy letter"}</span>
        </Button>
      }
    >
      <p className="mb-2 text-base text-ink">
        <span className="text-ink-faint">Subject: </span>
        {subject}
      </p>
      <textarea
        ref={field}
        aria-label="Letter"
        defaultValue={body}
        rows={16}
        onChange={() => setCopied(false)}
        className={`${CONTROL_LOOK} h-auto w-full py-2 leading-relaxed`}
      />
    </Card>
  );
}

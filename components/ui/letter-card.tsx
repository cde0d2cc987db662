"use client";

import { Check, Copy, Mail, Printer } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { CONTROL_LOOK } from "@/components/ui/control-look";

interface LetterCardProps {
  readonly title: string;
  /** What it was made from, and what to do with it. */
  readonly note: ReactNode;
  readonly subject: string;
  readonly body: string;
  /** Begins a mail with it; null where there is no mailbox to send it to. */
  readonly mailLink?: string | null;
  readonly isPrinted?: boolean;
}

/** A letter to be checked, changed and taken away. */
export function LetterCard({ title, note, subject, body, mailLink = null, isPrinted = false }: LetterCardProps) {
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
      title={title}
      note={note}
      actions={
        <div className="flex flex-wrap gap-2 print:hidden">
          <Button onClick={() => void copy()}>
            <Icon aria-hidden className="size-4" />
            <span aria-live="polite">{isCopied ? "Copied" : "Copy letter"}</span>
          </Button>
          {mailLink === null ? null : (
            <a href={mailLink} className={buttonLook({})}>
              <Mail aria-hidden className="size-4" />
              Begin a mail
            </a>
          )}
          {isPrinted ? (
            <Button onClick={() => window.print()}>
              <Printer aria-hidden className="size-4" />
              Print
            </Button>
          ) : null}
        </div>
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
        className={`${CONTROL_LOOK} field-sizing-content max-h-[36rem] min-h-64 h-auto w-full py-2 leading-relaxed`}
      />
    </Card>
  );
}

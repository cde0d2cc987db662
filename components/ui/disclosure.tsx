"use client";

import { type ReactNode, useState } from "react";
import { useEver } from "@/components/ui/use-ever";

interface DisclosureProps {
  readonly summary: string;
  /** Made when it is first opened. */
  readonly children: () => ReactNode;
}

/** Something that is there for whoever wants it, and costs the others nothing. */
export function Disclosure({ summary, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(false);
  const wasOpened = useEver(isOpen);
  return (
    <details
      className="mt-4 border-t pt-3 not-open:print:hidden"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="w-fit cursor-pointer text-sm text-ink-soft hover:text-ink">{summary}</summary>
      {wasOpened ? children() : null}
    </details>
  );
}

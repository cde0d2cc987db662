"use client";

import { GitCompareArrows } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { DescribeSelected } from "@/components/caller-id/describe-selected";
import { Button } from "@/components/ui/button";
import type { CallerIdItem } from "@/lib/present/caller-id/caller-id.schema";
import { COMPARED_MAX, comparePath } from "@/lib/present/caller-id/compare-path";

interface SelectionBarProps {
  readonly selected: ReadonlyMap<string, CallerIdItem>;
  readonly mayDescribe: boolean;
  readonly onClear: () => void;
}

/** What can be done with the caller IDs that were ticked. */
export function SelectionBar({ selected, mayDescribe, onClear }: SelectionBarProps) {
  const router = useRouter();
  const [isDescribing, setDescribing] = useState(false);
  const callerIds = [...selected.keys()];
  return (
    <section
      aria-label="Ticked caller IDs"
      className="flex flex-wrap items-center gap-2 border-b bg-accent-soft px-4 py-2 text-base text-ink"
    >
      <span role="status" className="mr-auto font-medium">
        {callerIds.length} ticked
      </span>
      <Button
        size="sm"
        disabled={callerIds.length < 2 || callerIds.length > COMPARED_MAX}
        onClick={() => router.push(comparePath(callerIds))}
      >
        <GitCompareArrows aria-hidden className="size-4" />
        Compare 2 to {COMPARED_MAX}
      </Button>
      {mayDescribe ? (
        <Button size="sm" onClick={() => setDescribing(true)}>
          Label, group, owner
        </Button>
      ) : null}
      <Button size="sm" variant="ghost" onClick={onClear}>
        Clear
      </Button>
      <DescribeSelected
        described={[...selected.values()]}
        isOpen={isDescribing}
        onOpenChange={setDescribing}
        onDone={onClear}
      />
    </section>
  );
}

"use client";

import { useState } from "react";
import { FollowDialog } from "@/components/advice/follow-dialog";
import { Button } from "@/components/ui/button";
import type { AdviceCardNumber } from "@/lib/present/advice/advice-card";

interface AdviceButtonsProps {
  readonly ruleId: string;
  readonly title: string;
  readonly numbers: readonly AdviceCardNumber[];
  /** Ids of what is shown as done or ignored already. */
  readonly shown: readonly string[];
}

/** Says that advice was followed, or will not be. */
export function AdviceButtons({ ruleId, title, numbers, shown }: AdviceButtonsProps) {
  const [kind, setKind] = useState<"done" | "ignored" | null>(null);
  return (
    <>
      <div className="flex gap-2">
        <Button size="sm" variant="primary" aria-label={`Mark as done: ${title}`} onClick={() => setKind("done")}>
          Mark as done
        </Button>
        <Button size="sm" aria-label={`Ignore: ${title}`} onClick={() => setKind("ignored")}>
          Ignore
        </Button>
      </div>
      {(["done", "ignored"] as const).map((one) => (
        <FollowDialog
          key={one}
          kind={one}
          isOpen={kind === one}
          onClose={() => setKind(null)}
          ruleId={ruleId}
          title={title}
          numbers={numbers}
          shown={shown}
        />
      ))}
    </>
  );
}

import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { ClockRow } from "@/lib/present/redress/case-page";

/** What a case waits for, and until when. */
export function CaseClocks({ clocks }: { readonly clocks: readonly ClockRow[] }) {
  return (
    <Card title="Clock">
      <ul className="flex flex-col gap-3">
        {clocks.map((clock) => (
          <li key={clock.title} className="flex flex-col gap-0.5">
            <p className="flex flex-wrap items-center gap-2 text-ink">
              <span className="font-medium">{clock.title}:</span> {clock.when}
              <Badge tone={clock.tone}>{clock.word}</Badge>
            </p>
            <p className="text-sm text-ink-faint">
              {clock.basis}
              {clock.isLegal ? " Verify with counsel." : ""}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

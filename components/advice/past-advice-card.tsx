import { AdviceActionLine } from "@/components/advice/advice-action-line";
import { Card } from "@/components/ui/card";
import type { PastAdvice } from "@/lib/present/advice/advice-page";

interface PastAdviceCardProps {
  readonly past: readonly PastAdvice[];
  readonly mayChange: boolean;
}

/** What was done about rules that fire no more. */
export function PastAdviceCard({ past, mayChange }: PastAdviceCardProps) {
  return (
    <Card
      title="No longer firing"
      note="Its rule finds nothing now; what was done, and what the calls say of it, stays."
    >
      <ul className="flex flex-col gap-3">
        {past.map(({ title, card }) => (
          <li key={card.id} className="flex flex-col gap-1.5">
            <h3 className="text-base font-medium text-ink">{title}</h3>
            <AdviceActionLine action={card} title={title} mayChange={mayChange} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

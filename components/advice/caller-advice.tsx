import { AdviceActionLine } from "@/components/advice/advice-action-line";
import { AdviceButtons } from "@/components/advice/advice-buttons";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { AdviceCard } from "@/lib/present/advice/advice-card";
import type { PastAdvice } from "@/lib/present/advice/advice-page";

interface CallerAdviceProps {
  /** Null before the rules first looked. */
  readonly cards: readonly AdviceCard[] | null;
  readonly past: readonly PastAdvice[];
  readonly mayChange: boolean;
}

/** What could be done better with one caller ID, and what came of what was done. */
export function CallerAdvice({ cards, past, mayChange }: CallerAdviceProps) {
  return (
    <Card
      title="Advice"
      note={note(cards)}
      actions={
        <TextLink href="/advice" className="inline-block py-1 text-sm print:hidden">
          Why, and in which steps
        </TextLink>
      }
      isFlush
    >
      <ul className="divide-y divide-line/70">
        {(cards ?? []).map((card) => (
          <li key={card.ruleId} className="flex flex-col gap-2 px-4 py-3">
            <CallerAdviceRow card={card} mayChange={mayChange} />
          </li>
        ))}
        {past.map(({ title, card }) => (
          <li key={card.id} className="flex flex-col gap-2 px-4 py-3">
            <h3 className="text-base font-medium text-ink">{title}: no longer firing</h3>
            <AdviceActionLine action={card} title={title} mayChange={mayChange} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function CallerAdviceRow({ card, mayChange }: { readonly card: AdviceCard; readonly mayChange: boolean }) {
  const [own] = card.numbers;
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="flex min-w-0 flex-1 basis-72 flex-col gap-0.5">
          <h3 className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-base font-medium text-ink">
            {card.title}
            <Badge tone={card.severity.tone}>{card.severity.label}</Badge>
          </h3>
          {own === undefined ? null : (
            <p className="text-ink">
              {own.evidence}{" "}
              <TextLink href={own.callsPath} className="text-sm print:hidden">
                Calls<span className="sr-only"> behind “{card.title}”</span>
              </TextLink>
            </p>
          )}
          <p className="text-ink-soft">{card.steps[0]}</p>
          <p className="text-sm text-ink-faint">{card.duty.charAt(0).toUpperCase() + card.duty.slice(1)}</p>
        </div>
        {mayChange && card.isOpen ? (
          <AdviceButtons
            ruleId={card.ruleId}
            title={card.title}
            numbers={card.numbers}
            shown={card.actions.map(({ id }) => id)}
          />
        ) : null}
      </div>
      {card.actions.map((action) => (
        <AdviceActionLine key={action.id} action={action} title={card.title} mayChange={mayChange} />
      ))}
    </>
  );
}

function note(cards: CallerAdviceProps["cards"]): string {
  if (cards === null) return "The rules have not looked at its calls yet.";
  return cards.length === 0
    ? "No rule fires for this number."
    : "Rules that fire for this number, ordered by how bad each is and how many of its calls would gain.";
}

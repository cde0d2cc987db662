import { AdviceActionLine } from "@/components/advice/advice-action-line";
import { AdviceButtons } from "@/components/advice/advice-buttons";
import { AdviceNumbers } from "@/components/advice/advice-numbers";
import { AssignButton } from "@/components/advice/assign-button";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { TextLink } from "@/components/ui/text-link";
import type { AdviceCard as Model } from "@/lib/present/advice/advice-card";
import type { AdvicePageModel } from "@/lib/present/advice/advice-page";

interface AdviceCardProps {
  readonly card: Model;
  readonly mayChange: boolean;
  /** Whether the steps wait until somebody asks for them: a long list begins with what matters most. */
  readonly isFolded?: boolean;
  /** To whom it may be given. */
  readonly members: AdvicePageModel["members"];
}

/** One rule that fires: how bad, for whom, on which evidence, why it matters and what to do. */
export function AdviceCard({ card, mayChange, members, isFolded = false }: AdviceCardProps) {
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          {card.title}
          <Badge tone={card.severity.tone}>{card.severity.label}</Badge>
        </span>
      }
      note={`${card.reach}; ${card.duty}`}
      actions={
        mayChange && card.isOpen ? (
          <div className="flex flex-wrap gap-2">
            {members.length === 0 ? null : <AssignButton card={card} members={members} />}
            <AdviceButtons
              ruleId={card.ruleId}
              title={card.title}
              numbers={card.numbers}
              shown={card.actions.map(({ id }) => id)}
            />
          </div>
        ) : undefined
      }
    >
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-3">
          {card.evidence === "" ? null : (
            <p className="text-base text-ink">
              {card.evidence}.{" "}
              <TextLink href={card.callsPath} className="print:hidden">
                The calls<span className="sr-only"> behind “{card.title}”</span>
              </TextLink>
            </p>
          )}
          <AdviceNumbers numbers={card.numbers} title={card.title} mayChange={mayChange} />
          {card.actions.map((action) => (
            <AdviceActionLine key={action.id} action={action} title={card.title} mayChange={mayChange} />
          ))}
        </div>
        {isFolded ? (
          <details className="unfolded-on-paper min-w-0">
            <summary className="print:hidden w-fit cursor-pointer text-base text-ink-soft hover:text-ink">
              Why, and in which steps<span className="sr-only">: {card.title}</span>
            </summary>
            <div className="mt-3">
              <WhyAndHow card={card} />
            </div>
          </details>
        ) : (
          <WhyAndHow card={card} />
        )}
      </div>
    </Card>
  );
}

function WhyAndHow({ card }: { readonly card: Model }) {
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <p className="text-base text-ink-soft">{card.why}</p>
      <ol className="flex list-decimal flex-col gap-1 pl-5 text-base text-ink">
        {card.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <DefinitionList
        className="text-sm"
        items={[
          { name: "Counted", value: card.measures },
          { name: "Limits", value: card.limits },
          { name: "Source", value: card.source },
        ]}
      />
      {card.isLegal ? <p className="text-sm text-ink-faint">Not legal advice: verify with counsel.</p> : null}
    </div>
  );
}

import { Lightbulb } from "lucide-react";
import { AdviceCard } from "@/components/advice/advice-card";
import { AdviceViews } from "@/components/advice/advice-views";
import { PastAdviceCard } from "@/components/advice/past-advice-card";
import { RetryGuardCard } from "@/components/advice/retry-guard-card";
import { NothingYet } from "@/components/import/nothing-yet";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import type { AdvicePageModel } from "@/lib/present/advice/advice-page";
import { formatZone } from "@/lib/present/format";

/** So many cards show their steps at once; the others when they are asked. */
const UNFOLDED = 5;

/** What an organisation could do better, what matters most first, and what came of what it did. */
export function AdviceScreen({ page }: { readonly page: AdvicePageModel }) {
  const isEmpty = page.cards.length === 0 && page.past.length === 0;
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title="Advice"
        note={
          page.asOf === null
            ? "What could be done better."
            : `${page.asOf} (${formatZone(page.timeZone)}). ${page.summary ?? ""}`
        }
        actions={<ButtonLink href="/advice/rules">Rules and limits</ButtonLink>}
      />
      <AdviceViews view={page.view} counts={page.counts} />
      {isEmpty ? (
        <Card>
          <NoAdvice page={page} />
        </Card>
      ) : (
        <ul className="flex flex-col gap-4">
          {page.cards.map((card, place) => (
            <li key={card.ruleId}>
              <AdviceCard card={card} mayChange={page.mayChange} members={page.members} isFolded={place >= UNFOLDED} />
            </li>
          ))}
        </ul>
      )}
      {page.past.length === 0 ? null : <PastAdviceCard past={page.past} mayChange={page.mayChange} />}
      <RetryGuardCard />
      <Notice title="No advice here ever says: swap the number">
        Changing numbers to escape a label is what robocallers do. Engines see many numbers with few calls each, the
        next number starts without a reputation, and the cause stays. Rest the number, fix the cause, ask for redress,
        and bring it back.
      </Notice>
    </div>
  );
}

function NoAdvice({ page: { view, asOf, summary, mayImport, waiting } }: { readonly page: AdvicePageModel }) {
  if (view !== "open")
    return (
      <EmptyState icon={Lightbulb} title={view === "done" ? "Nothing was marked as done yet" : "Nothing is ignored"}>
        {view === "done"
          ? "What you follow stands here, with what the calls say of it."
          : "What you decide not to follow stands here, with your reason."}
      </EmptyState>
    );
  if (asOf === null && waiting !== null)
    return (
      <NothingYet icon={Lightbulb} title="The rules have not looked yet" waiting={waiting}>
        {null}
      </NothingYet>
    );
  if (asOf === null)
    return (
      <EmptyState icon={Lightbulb} title="The rules have not looked yet">
        They look at the calls after each import.{" "}
        {mayImport ? (
          <>
            <TextLink href="/imports">Import calls</TextLink>, or wait a moment.
          </>
        ) : (
          "Wait a moment, then open this page again."
        )}
      </EmptyState>
    );
  return (
    <EmptyState icon={Lightbulb} title="Nothing to do better, as far as your records tell">
      {summary}
    </EmptyState>
  );
}

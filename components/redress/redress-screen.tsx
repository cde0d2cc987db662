"use client";

import { Scale, X } from "lucide-react";
import { parseAsString, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { CaseTable } from "@/components/redress/case-table";
import { useCases } from "@/components/redress/redress.query";
import { RedressNav } from "@/components/redress/redress-nav";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { ShowMore } from "@/components/ui/show-more";
import { WaitingRows } from "@/components/ui/waiting-rows";
import { type CaseListFilter, readCaseFilter } from "@/lib/present/case-filter";
import { formatCallerId, formatCount } from "@/lib/present/format";
import type { RedressPageModel } from "@/lib/present/redress-page";

const VIEWS: readonly { readonly value: CaseListFilter["view"]; readonly label: string; readonly empty: string }[] = [
  { value: "open", label: "Open", empty: "No case is open" },
  { value: "overdue", label: "Overdue", empty: "No case is overdue" },
  { value: "closed", label: "Closed", empty: "No case was closed yet" },
  { value: "all", label: "All", empty: "There are no cases yet" },
];
const PARAMETERS = { view: parseAsString, callerId: parseAsString };

/** Requests to lift blocks and labels, and how far each is. */
export function RedressScreen({ page }: { readonly page: RedressPageModel }) {
  const [url, setUrl] = useQueryStates(PARAMETERS, { history: "push" });
  const filter = useMemo(() => readCaseFilter(url), [url]);
  const isFirst = filter.view === page.filter.view && filter.callerId === page.filter.callerId;
  const cases = useCases(filter, isFirst ? page.first : null);
  const shown = cases.data?.pages.flatMap(({ data }) => data) ?? [];
  const newPath =
    filter.callerId === null ? "/redress/new" : `/redress/new?${new URLSearchParams({ callerId: filter.callerId })}`;
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title="Redress"
        note={`${countWords(page.counts)} Days and times of ${page.timeZone}.`}
        actions={
          page.mayWrite ? (
            <ButtonLink variant="primary" href={newPath}>
              Open a case
            </ButtonLink>
          ) : undefined
        }
      />
      <RedressNav />
      <div className="flex flex-wrap items-center gap-3">
        <SegmentedControl
          label="Which cases"
          choices={VIEWS}
          value={filter.view}
          onValueChange={(view) => void setUrl({ view: view === "open" ? null : view })}
        />
        {filter.callerId === null ? null : (
          <Button size="sm" onClick={() => void setUrl({ callerId: null })}>
            Only {formatCallerId(filter.callerId)}
            <X aria-label="Show all caller IDs" className="size-3.5" />
          </Button>
        )}
      </div>
      <Card isFlush>
        {cases.isPending ? <WaitingRows label="Reading cases" /> : null}
        {cases.isError && shown.length === 0 ? (
          <ErrorState title="The cases could not be read" onRetry={() => void cases.refetch()}>
            {cases.error.message}
          </ErrorState>
        ) : null}
        {cases.isSuccess && shown.length === 0 ? (
          <EmptyState icon={Scale} title={VIEWS.find(({ value }) => value === filter.view)?.empty ?? "No cases"}>
            A case asks whoever blocks or labels a number to look again. It begins with a blocked call, which names whom
            to ask, or with a label that somebody saw on a phone.
          </EmptyState>
        ) : null}
        {shown.length === 0 ? null : <CaseTable cases={shown} timeZone={page.timeZone} asOf={page.asOf} />}
      </Card>
      {shown.length === 0 ? null : (
        <ShowMore
          shown={`${formatCount(shown.length)} ${shown.length === 1 ? "case" : "cases"}`}
          hasMore={cases.hasNextPage}
          isPending={cases.isFetchingNextPage}
          failure={cases.isFetchNextPageError ? "The next cases could not be read." : null}
          onMore={() => void cases.fetchNextPage()}
        />
      )}
    </div>
  );
}

function countWords({ open, overdue }: RedressPageModel["counts"]): string {
  if (open === 0) return "No case is open.";
  return `${formatCount(open)} open, ${overdue === 0 ? "none overdue" : `${formatCount(overdue)} overdue`}.`;
}

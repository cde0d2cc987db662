"use client";

import { Scale } from "lucide-react";
import { parseAsString, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { OnlyCallerButton } from "@/components/caller-id/only-caller-button";
import { SavableTable } from "@/components/figure/savable-table";
import { CaseTable } from "@/components/redress/case-table";
import { useCases } from "@/components/redress/redress.query";
import { RedressNav } from "@/components/redress/redress-nav";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PagedCard } from "@/components/ui/paged-card";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { formatCount, formatZone } from "@/lib/present/format";
import { type CaseListFilter, readCaseFilter } from "@/lib/present/redress/case-filter";
import type { RedressPageModel } from "@/lib/present/redress/redress-page";

const VIEWS: readonly { readonly value: CaseListFilter["view"]; readonly label: string; readonly empty: string }[] = [
  { value: "open", label: "Open", empty: "No case is open" },
  { value: "overdue", label: "Overdue", empty: "No case is overdue" },
  { value: "closed", label: "Closed", empty: "No case was closed yet" },
  { value: "all", label: "All", empty: "There are no cases yet" },
];
const WORDS = { one: "case", many: "cases" };
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
        note={`${countWords(page.counts)} Days and times in ${formatZone(page.timeZone)}.`}
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
        <OnlyCallerButton callerId={filter.callerId} onClear={() => void setUrl({ callerId: null })} />
      </div>
      <PagedCard
        list={cases}
        count={shown.length}
        words={WORDS}
        empty={
          <EmptyState icon={Scale} title={VIEWS.find(({ value }) => value === filter.view)?.empty ?? "No cases"}>
            A case asks whoever blocks or labels a number to look again. It starts from a blocked call, which says whom
            to ask, or with a label that somebody saw on a phone.
          </EmptyState>
        }
      >
        <SavableTable name="Redress cases">
          <CaseTable cases={shown} timeZone={page.timeZone} asOf={page.asOf} />
        </SavableTable>
      </PagedCard>
    </div>
  );
}

function countWords({ open, overdue }: RedressPageModel["counts"]): string {
  if (open === 0) return "No case is open.";
  return `${formatCount(open)} open, ${overdue === 0 ? "none overdue" : `${formatCount(overdue)} overdue`}.`;
}

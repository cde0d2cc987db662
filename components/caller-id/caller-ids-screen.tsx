"use client";

import { Download } from "lucide-react";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { queryString } from "@/components/api/query-string";
import { CallerIdFilterBar } from "@/components/caller-id/caller-id-filter-bar";
import { useCallerIdFilter } from "@/components/caller-id/caller-id-filter-state";
import { useCallerIds } from "@/components/caller-id/caller-ids.query";
import { CallerTable } from "@/components/caller-id/caller-table";
import { ColumnChoice } from "@/components/caller-id/column-choice";
import { useHiddenColumns } from "@/components/caller-id/hidden-columns";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { WaitingRows } from "@/components/ui/waiting-rows";
import { ViewsButton } from "@/components/view/views-button";
import type { CallerIdItem } from "@/lib/present/caller-id/caller-id.schema";
import { type CallerIdFilter, callerIdFilterQuery } from "@/lib/present/caller-id/caller-id-filter";
import type { CallerIdsPage } from "@/lib/present/caller-id/caller-ids-page";
import { callerRow } from "@/lib/present/caller-id/caller-row";

/** Comes where none is listed. */
const NoCallerIds = lazy(() =>
  import("@/components/caller-id/no-caller-ids").then((module) => ({ default: module.NoCallerIds })),
);

/** Comes while calls are being judged. */
const StillJudged = lazy(() =>
  import("@/components/overview/still-judged").then((module) => ({ default: module.StillJudged })),
);

/** Comes when something is ticked. */
const SelectionBar = lazy(() =>
  import("@/components/caller-id/selection-bar").then((module) => ({ default: module.SelectionBar })),
);

/** All caller IDs, the worst first. */
export function CallerIdsScreen({ page }: { readonly page: CallerIdsPage }) {
  const [filter, changeFilter] = useCallerIdFilter();
  const list = useCallerIds(filter, isSame(filter, page.filter) ? page.first : null);
  const pages = useMemo(() => list.data?.pages ?? [], [list.data]);
  const rows = useMemo(() => pages.flatMap(({ data }) => data.map(callerRow)), [pages]);
  const { fetchNextPage, isFetchingNextPage } = list;
  const more = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  const [selected, setSelected] = useState<Ticked>(NONE);
  const select = useCallback(
    (items: readonly CallerIdItem[], isSelected: boolean) =>
      setSelected((before) => toggled(before, items, isSelected)),
    [],
  );
  const [hidden, setHidden] = useHiddenColumns();
  if (page.total === 0)
    return (
      <Suspense>
        <NoCallerIds onOpen={null} isJudging={page.isJudging} waiting={page.waiting} />
      </Suspense>
    );
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title="Caller IDs"
        note={
          page.daysText === null
            ? undefined
            : `Rates and calls of ${page.daysText}; score and standing as of the last call.`
        }
        actions={
          <>
            <ViewsButton
              screen="caller-ids"
              query={queryString({ ...callerIdFilterQuery(filter), hide: [...hidden].join(",") }).slice(1)}
              rights={page.viewRights}
            />
            <ColumnChoice hidden={hidden} onChange={setHidden} />
            <a
              href={`/api/v1/caller-id-export${queryString(callerIdFilterQuery(filter))}`}
              download
              className={buttonLook({})}
            >
              <Download aria-hidden className="size-4" />
              CSV
            </a>
          </>
        }
      />
      {page.isJudging ? (
        <Suspense fallback={<div className="h-17" />}>
          <StillJudged />
        </Suspense>
      ) : null}
      <CallerIdFilterBar filter={filter} onChange={changeFilter} total={page.total} byStanding={page.byStanding} />
      <Card isFlush>
        {selected.size === 0 ? null : (
          <Suspense fallback={<div className="h-11 border-b bg-accent-soft" />}>
            <SelectionBar selected={selected} mayDescribe={page.mayDescribe} onClear={() => setSelected(NONE)} />
          </Suspense>
        )}
        {list.isPending ? <WaitingRows label="Reading caller IDs" /> : null}
        {list.isError && rows.length === 0 ? (
          <ErrorState title="The caller IDs could not be read" onRetry={() => void list.refetch()}>
            {list.error.message}
          </ErrorState>
        ) : null}
        {list.isSuccess && rows.length === 0 ? (
          <Suspense>
            <NoCallerIds onOpen={() => changeFilter({ q: "", standing: null })} isJudging={false} />
          </Suspense>
        ) : null}
        {rows.length === 0 ? null : (
          <CallerTable
            rows={rows}
            pages={pages}
            lastDay={page.lastDay ?? "1970-01-01"}
            timeZone={page.timeZone}
            filter={filter}
            onSort={changeFilter}
            selected={selected}
            onSelect={select}
            hidden={hidden}
            hasMore={list.hasNextPage}
            onMore={more}
          />
        )}
      </Card>
    </div>
  );
}

/** What is ticked, as it was listed: it stays so while the list shows something else. */
type Ticked = ReadonlyMap<string, CallerIdItem>;
const NONE: Ticked = new Map();

function toggled(before: Ticked, items: readonly CallerIdItem[], isSelected: boolean): Ticked {
  const next = new Map(before);
  for (const item of items)
    if (isSelected) next.set(item.callerId, item);
    else next.delete(item.callerId);
  return next;
}

function isSame(one: CallerIdFilter, other: CallerIdFilter): boolean {
  return JSON.stringify(callerIdFilterQuery(one)) === JSON.stringify(callerIdFilterQuery(other));
}

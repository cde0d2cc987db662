"use client";

import { FileUp, PhoneOff, SearchX } from "lucide-react";
import { CallFilterBar } from "@/components/calls/call-filter-bar";
import { useCallFilter } from "@/components/calls/call-filter-state";
import { CallList } from "@/components/calls/call-list";
import { useCalls } from "@/components/calls/calls.query";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { ShowMore } from "@/components/ui/show-more";
import { WaitingRows } from "@/components/ui/waiting-rows";
import { type CallFilter, callFilterQuery } from "@/lib/present/call-filter";
import type { CallsPage } from "@/lib/present/calls-page";
import { formatCount } from "@/lib/present/format";

/** Every call, filtered, each with the evidence for its outcome. */
export function CallsScreen({ page }: { readonly page: CallsPage }) {
  const [filter, changeFilter, clearFilter] = useCallFilter();
  const calls = useCalls(filter, isSame(filter, page.filter) ? page.first : null);
  const shown = calls.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title="Calls" note={`Newest first; days and times of ${page.timeZone}.`} />
      {page.hasCalls ? (
        <>
          <CallFilterBar filter={filter} timeZone={page.timeZone} onChange={changeFilter} onClear={clearFilter} />
          <Card isFlush>
            {calls.isPending ? <WaitingRows label="Reading calls" /> : null}
            {calls.isError && shown.length === 0 ? (
              <ErrorState title="The calls could not be read" onRetry={() => void calls.refetch()}>
                {calls.error.message}
              </ErrorState>
            ) : null}
            {calls.isSuccess && shown.length === 0 ? <NoneFound onClear={clearFilter} /> : null}
            {shown.length > 0 ? <CallList calls={shown} timeZone={page.timeZone} hasCallerId /> : null}
          </Card>
          {shown.length === 0 ? null : (
            <ShowMore
              shown={`${formatCount(shown.length)} ${shown.length === 1 ? "call" : "calls"}`}
              hasMore={calls.hasNextPage}
              isPending={calls.isFetchingNextPage}
              failure={calls.isFetchNextPageError ? "The next calls could not be read." : null}
              onMore={() => void calls.fetchNextPage()}
            />
          )}
        </>
      ) : (
        <NoCalls />
      )}
    </div>
  );
}

function isSame(one: CallFilter, other: CallFilter): boolean {
  return JSON.stringify(callFilterQuery(one)) === JSON.stringify(callFilterQuery(other));
}

function NoneFound({ onClear }: { readonly onClear: () => void }) {
  return (
    <EmptyState icon={SearchX} title="No calls match" action={<Button onClick={onClear}>Show all calls</Button>}>
      No call that was imported has this caller ID, outcome and time together.
    </EmptyState>
  );
}

function NoCalls() {
  return (
    <Card>
      <EmptyState
        icon={PhoneOff}
        title="No calls yet"
        action={
          <ButtonLink href="/imports" variant="primary">
            <FileUp aria-hidden className="size-4" />
            Import call records
          </ButtonLink>
        }
      >
        Calls appear here as soon as a file of call records has been imported, each with its outcome and the evidence
        for it.
      </EmptyState>
    </Card>
  );
}

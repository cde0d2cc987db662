"use client";

import { SearchX } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { queryString } from "@/components/api/query-string";
import { useCalls } from "@/components/calls/calls.query";
import { EndlessCallList } from "@/components/calls/endless-call-list";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { NativeSelect } from "@/components/ui/native-select";
import { TextLink } from "@/components/ui/text-link";
import { WaitingRows } from "@/components/ui/waiting-rows";
import type { Call } from "@/lib/present/call.schema";
import { callFilterQuery, readCallFilter } from "@/lib/present/call-filter";
import type { ListPage } from "@/lib/present/list-page";
import { outcomeChoices } from "@/lib/present/outcome-choices";

interface CallerCallsCardProps {
  readonly callerId: string;
  readonly timeZone: string;
  /** The latest calls, whatever their outcome. */
  readonly first: ListPage<Call>;
}

/** The single calls of one caller ID, filtered by how they ended, each with the evidence for that. */
export function CallerCallsCard({ callerId, timeZone, first }: CallerCallsCardProps) {
  const [outcome, setOutcome] = useState("");
  const filter = useMemo(() => readCallFilter({ callerId, outcome }), [callerId, outcome]);
  const calls = useCalls(filter, outcome === "" ? first : null);
  const shown = useMemo(() => calls.data?.pages.flatMap(({ data }) => data) ?? [], [calls.data]);
  const { fetchNextPage, isFetchingNextPage } = calls;
  const more = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  return (
    <Card
      title="Single calls"
      note="Newest first. Each opens to what was in the record, which rule fired, and the outcome."
      actions={
        <div className="flex flex-wrap items-end gap-3">
          <TextLink href={`/calls${queryString(callFilterQuery(filter))}`} className="pb-2 text-sm">
            Open in Calls
          </TextLink>
          <NativeSelect
            className="w-56"
            label="Outcome"
            choices={outcomeChoices(filter.outcome)}
            value={outcome}
            onChange={({ target }) => setOutcome(target.value)}
          />
        </div>
      }
      isFlush
    >
      {calls.isPending ? <WaitingRows label="Reading calls" /> : null}
      {calls.isError && shown.length === 0 ? (
        <ErrorState title="The calls could not be read" onRetry={() => void calls.refetch()}>
          {calls.error.message}
        </ErrorState>
      ) : null}
      {calls.isSuccess && shown.length === 0 ? (
        <EmptyState icon={SearchX} title="No calls match">
          No call of this number that is kept ended so.
        </EmptyState>
      ) : null}
      {shown.length === 0 ? null : (
        <EndlessCallList key={outcome} calls={shown} timeZone={timeZone} hasMore={calls.hasNextPage} onMore={more} />
      )}
    </Card>
  );
}

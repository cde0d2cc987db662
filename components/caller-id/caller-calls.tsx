"use client";

import { SearchX } from "lucide-react";
import { useCallback, useMemo } from "react";
import { useCalls } from "@/components/calls/calls.query";
import { EndlessCallList } from "@/components/calls/endless-call-list";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { WaitingRows } from "@/components/ui/waiting-rows";
import type { CallFilter } from "@/lib/present/calls/call-filter";

interface CallerCallsProps {
  readonly filter: CallFilter;
  readonly timeZone: string;
}

/** The single calls of a filter, read page by page as somebody goes on. */
export function CallerCalls({ filter, timeZone }: CallerCallsProps) {
  const calls = useCalls(filter, null);
  const shown = useMemo(() => calls.data?.pages.flatMap(({ data }) => data) ?? [], [calls.data]);
  const { fetchNextPage, isFetchingNextPage } = calls;
  const more = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  if (calls.isPending) return <WaitingRows label="Reading calls" />;
  if (shown.length > 0)
    return <EndlessCallList calls={shown} timeZone={timeZone} hasMore={calls.hasNextPage} onMore={more} />;
  return calls.isError ? (
    <ErrorState title="The calls could not be read" onRetry={() => void calls.refetch()}>
      {calls.error.message}
    </ErrorState>
  ) : (
    <EmptyState icon={SearchX} title="No calls match">
      No call of this number that is kept ended so.
    </EmptyState>
  );
}

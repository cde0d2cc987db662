"use client";

import { Download, PhoneOff, SearchX } from "lucide-react";
import dynamic from "next/dynamic";
import { queryString } from "@/components/api/query-string";
import { CallFilterBar } from "@/components/calls/call-filter-bar";
import { useCallFilter } from "@/components/calls/call-filter-state";
import { CallList } from "@/components/calls/call-list";
import { useCalls } from "@/components/calls/calls.query";
import { NothingYet } from "@/components/import/nothing-yet";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { NativeSelect } from "@/components/ui/native-select";
import { PageHeader } from "@/components/ui/page-header";
import { ShowMore } from "@/components/ui/show-more";
import { Skeleton } from "@/components/ui/skeleton";
import { WaitingRows } from "@/components/ui/waiting-rows";
import { ViewsButton } from "@/components/view/views-button";
import { GROUP_KEYS } from "@/lib/ledger/report/group-source";
import { type CallFilter, callFilterQuery, isTurnedRound } from "@/lib/present/calls/call-filter";
import { GROUP_WORDS } from "@/lib/present/calls/call-group-rows";
import { type CallsPage, groupKeyIn } from "@/lib/present/calls/calls-page";
import { formatThings, formatZone } from "@/lib/present/format";

/** Comes when calls are grouped. */
const CallGroupsCard = dynamic(
  () => import("@/components/calls/call-groups-card").then((module) => module.CallGroupsCard),
  { loading: () => <Skeleton className="h-80" /> },
);

const GROUPINGS = [
  { value: "", label: "No groups" },
  ...GROUP_KEYS.map((value) => ({ value, label: GROUP_WORDS[value].label })),
];

/** Every call, filtered and grouped, each with the evidence for its outcome. */
export function CallsScreen({ page }: { readonly page: CallsPage }) {
  const { filter, by, change, group, clear } = useCallFilter();
  const isAsSent = isSame(filter, page.filter);
  const timeZone = filter.timeZone ?? page.timeZone;
  if (page.lastDay === null) return <NoCalls waiting={page.waiting} />;
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title="Calls"
        note={`Newest first; days and times in ${formatZone(timeZone)}.`}
        actions={
          <>
            <ViewsButton
              screen="calls"
              query={queryString({ ...callFilterQuery(filter), by }).slice(1)}
              rights={page.viewRights}
            />
            <a href={`/api/v1/call-export${queryString(callFilterQuery(filter))}`} download className={buttonLook({})}>
              <Download aria-hidden className="size-4" />
              CSV
            </a>
          </>
        }
      />
      <CallFilterBar
        filter={filter}
        timeZone={page.timeZone}
        lastDay={page.lastDay}
        onChange={change}
        onClear={clear}
        grouping={
          <NativeSelect
            className="col-span-2 md:w-44"
            label="Group by"
            choices={GROUPINGS}
            value={by ?? ""}
            onChange={({ target }) => group(groupKeyIn(target.value, GROUP_KEYS))}
          />
        }
      />
      {isTurnedRound(filter) ? (
        <Card>
          <NoneFound onClear={clear}>The first day lies after the last: no call lies between them.</NoneFound>
        </Card>
      ) : (
        <>
          {by === null ? null : (
            <CallGroupsCard
              filter={filter}
              by={by}
              first={isAsSent && page.groups?.by === by ? page.groups : null}
              onNarrow={change}
            />
          )}
          <Calls
            filter={filter}
            timeZone={timeZone}
            first={isAsSent ? page.first : null}
            onClear={clear}
            hasTitle={by !== null}
          />
        </>
      )}
    </div>
  );
}

interface CallsProps extends Pick<CallsPage, "filter" | "timeZone" | "first"> {
  readonly onClear: () => void;
  readonly hasTitle: boolean;
}

function Calls({ filter, timeZone, first, onClear, hasTitle }: CallsProps) {
  const calls = useCalls(filter, first);
  const shown = calls.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <>
      <Card isFlush {...(hasTitle ? { title: "Single calls" } : {})}>
        {calls.isPending ? <WaitingRows label="Reading calls" /> : null}
        {calls.isError && shown.length === 0 ? (
          <ErrorState title="The calls could not be read" onRetry={() => void calls.refetch()}>
            {calls.error.message}
          </ErrorState>
        ) : null}
        {calls.isSuccess && shown.length === 0 ? (
          <NoneFound onClear={onClear}>No call that is kept meets all of these at once.</NoneFound>
        ) : null}
        {shown.length > 0 ? <CallList calls={shown} timeZone={timeZone} hasCallerId /> : null}
      </Card>
      {shown.length === 0 ? null : (
        <ShowMore
          shown={formatThings(shown.length, "call")}
          hasMore={calls.hasNextPage}
          isPending={calls.isFetchingNextPage}
          failure={calls.isFetchNextPageError ? "The next calls could not be read." : null}
          onMore={() => void calls.fetchNextPage()}
        />
      )}
    </>
  );
}

function isSame(one: CallFilter, other: CallFilter): boolean {
  return JSON.stringify(callFilterQuery(one)) === JSON.stringify(callFilterQuery(other));
}

function NoneFound({ children, onClear }: Pick<CallsProps, "onClear"> & { readonly children: string }) {
  return (
    <EmptyState icon={SearchX} title="No calls match" action={<Button onClick={onClear}>Show all calls</Button>}>
      {children}
    </EmptyState>
  );
}

function NoCalls({ waiting }: Pick<CallsPage, "waiting">) {
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title="Calls" />
      <Card>
        <NothingYet icon={PhoneOff} title="No calls yet" waiting={waiting}>
          Calls appear here as soon as a file of call records has been imported, each with its outcome and the evidence
          for it.
        </NothingYet>
      </Card>
    </div>
  );
}

"use client";

import { SearchX } from "lucide-react";
import { useState } from "react";
import { useCallGroups } from "@/components/calls/call-groups.query";
import { GroupTable } from "@/components/calls/group-table";
import { OutcomeDaysCard } from "@/components/chart/outcome-days-card";
import { SavableTable } from "@/components/figure/savable-table";
import { BucketMark } from "@/components/outcome/bucket-mark";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { WaitingRows } from "@/components/ui/waiting-rows";
import type { GroupKey } from "@/lib/ledger/report/group-source";
import type { CallFilter } from "@/lib/present/calls/call-filter";
import { type CallGroupRow, type CallGroupTable, callGroupTable, groupWord } from "@/lib/present/calls/call-group-rows";
import type { CallGroups } from "@/lib/present/calls/call-groups.schema";
import { groupsNote } from "@/lib/present/calls/call-groups-note";
import { BUCKET_WORDS, STACK_ORDER } from "@/lib/present/chart/chart-bucket";
import { outcomeDays } from "@/lib/present/outcome/outcome-days";

interface CallGroupsCardProps {
  readonly filter: CallFilter;
  readonly by: GroupKey;
  /** The groups where the server has sent them already. */
  readonly first: CallGroups | null;
  readonly onNarrow: (narrow: NonNullable<CallGroupRow["narrow"]>) => void;
}

const NO_CALLS = "No call of this time is left by the filter.";

/** The calls of a filter in groups: a chart and a table of the same figures. */
export function CallGroupsCard({ filter, by, first, onNarrow }: CallGroupsCardProps) {
  const groups = useCallGroups(filter, by, first);
  const title = `Calls by ${groupWord(by)}`;
  if (groups.isError)
    return (
      <Card title={title}>
        <ErrorState title="The calls could not be counted" onRetry={() => void groups.refetch()}>
          {groups.error.message}
        </ErrorState>
      </Card>
    );
  const { data } = groups;
  // While other groups are on their way the former ones stay, but not under a heading that is not theirs.
  if (data === undefined || data.by !== by)
    return (
      <Card title={title} isFlush>
        <WaitingRows label="Counting calls" />
      </Card>
    );
  if (data.data.length === 0)
    return (
      <Card title={title} note={groupsNote(data)}>
        <EmptyState icon={SearchX} title="No calls match">
          {NO_CALLS}
        </EmptyState>
      </Card>
    );
  if (by === "day")
    return (
      <OutcomeDaysCard
        model={outcomeDays(
          data.data.flatMap(({ key, outcomes }) => (key === null ? [] : [{ at: key, counts: outcomes }])),
          { timeZone: data.timeZone, lastCallAt: data.lastCallAt, window: null, emptyReason: NO_CALLS },
        )}
        title={title}
        timeZone={data.timeZone}
        note={groupsNote(data)}
        firstMode="calls"
      />
    );
  return <Groups title={title} groups={data} onNarrow={onNarrow} />;
}

const LENGTHS = [
  { value: "share", label: "Share" },
  { value: "calls", label: "Calls" },
] as const;

interface GroupsProps extends Pick<CallGroupsCardProps, "onNarrow"> {
  readonly title: string;
  readonly groups: CallGroups;
}

function Groups({ title, groups, onNarrow }: GroupsProps) {
  const [length, setLength] = useState<"share" | "calls">(groups.by === "outcome" ? "calls" : "share");
  const table = callGroupTable(groups);
  return (
    <Card
      title={title}
      note={groupsNote(groups)}
      actions={<SegmentedControl label="Bars show" choices={LENGTHS} value={length} onValueChange={setLength} />}
      isFlush
    >
      <Legend table={table} />
      <SavableTable name={title}>
        <div className="max-h-128 overflow-y-auto">
          <GroupTable by={groups.by} table={table} isByShare={length === "share"} onNarrow={onNarrow} />
        </div>
      </SavableTable>
    </Card>
  );
}

/** What the colours of the bars mean. */
function Legend({ table }: { readonly table: CallGroupTable }) {
  const present = new Set(table.rows.flatMap(({ parts }) => parts.map(({ bucket }) => bucket)));
  return (
    <ul className="hidden flex-wrap gap-x-4 gap-y-1 px-4 pb-1 text-sm text-ink-soft md:flex">
      {STACK_ORDER.filter((bucket) => present.has(bucket)).map((bucket) => (
        <li key={bucket} className="flex items-center gap-1.5" title={BUCKET_WORDS[bucket].meaning}>
          <BucketMark bucket={bucket} />
          {BUCKET_WORDS[bucket].label}
        </li>
      ))}
    </ul>
  );
}

"use client";

import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { queryString } from "@/components/api/query-string";
import { Card } from "@/components/ui/card";
import { NativeSelect } from "@/components/ui/native-select";
import { TextLink } from "@/components/ui/text-link";
import { useInSight } from "@/components/ui/use-in-sight";
import { WaitingRows } from "@/components/ui/waiting-rows";
import { callFilterQuery, readCallFilter } from "@/lib/present/calls/call-filter";
import { outcomeChoices } from "@/lib/present/outcome/outcome-choices";

const CallerCalls = dynamic(() => import("@/components/caller-id/caller-calls").then((module) => module.CallerCalls), {
  ssr: false,
  loading: Waiting,
});

interface CallerCallsCardProps {
  readonly callerId: string;
  readonly timeZone: string;
}

/**
 * The single calls of one caller ID, filtered by how they ended, each with the evidence for that. They are read when
 * somebody comes to them: they lie at the end of a long page, among the calls of the whole fleet.
 */
export function CallerCallsCard({ callerId, timeZone }: CallerCallsCardProps) {
  const [outcome, setOutcome] = useState("");
  const [place, isInSight] = useInSight<HTMLDivElement>();
  const filter = useMemo(() => readCallFilter({ callerId, outcome }), [callerId, outcome]);
  return (
    <Card
      title="Single calls"
      className="print:hidden"
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
      <div ref={place} className="min-h-128">
        {isInSight ? <CallerCalls key={outcome} filter={filter} timeZone={timeZone} /> : <Waiting />}
      </div>
    </Card>
  );
}

function Waiting() {
  return <WaitingRows label="Reading calls" />;
}

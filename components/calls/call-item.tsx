"use client";

import { cx } from "class-variance-authority";
import { ChevronRight } from "lucide-react";
import dynamic from "next/dynamic";
import { memo, type Ref, useState } from "react";
import { OutcomeLabel } from "@/components/outcome/outcome-label";
import { Skeleton } from "@/components/ui/skeleton";
import type { Call } from "@/lib/present/calls/call.schema";
import { callRow } from "@/lib/present/calls/call-row";

/** Knows every rule and header there is; loaded when the first call is opened. */
const CallEvidence = dynamic(() => import("@/components/calls/call-evidence").then((module) => module.CallEvidence), {
  loading: () => <Skeleton className="m-4 h-32" />,
});

const ROW = "grid grid-cols-[1rem_minmax(0,1fr)_auto] items-baseline gap-x-3 gap-y-0.5 px-4 py-2";
const COLUMNS = "lg:grid-cols-[1rem_10.75rem_5.75rem_minmax(9rem,1.5fr)_minmax(7rem,1.1fr)_minmax(5rem,1fr)_7.5rem]";
const COLUMNS_WITH_CALLER_ID =
  "lg:grid-cols-[1rem_10.75rem_8rem_5.75rem_minmax(9rem,1.5fr)_minmax(7rem,1.1fr)_minmax(5rem,1fr)_7.5rem]";

interface CallItemProps {
  readonly call: Call;
  readonly timeZone: string;
  /** False where all calls are of one caller ID, which stands above. */
  readonly hasCallerId: boolean;
  /** Calls that are open, by their keys: kept outside, because a call that is out of sight is not there. */
  readonly opened: Set<string>;
  /** Told when its height may have changed. */
  readonly measure?: Ref<HTMLLIElement>;
  /** Its place among those that are drawn only in sight. */
  readonly index?: number;
}

/** Headings of the columns, on screens that have room for them. */
export function CallListHead({ hasCallerId }: Pick<CallItemProps, "hasCallerId">) {
  const columns = hasCallerId ? COLUMNS_WITH_CALLER_ID : COLUMNS;
  return (
    <div aria-hidden className={cx(ROW, columns, "hidden border-b text-xs font-medium text-ink-faint lg:grid")}>
      <span className="col-start-2">Started</span>
      {hasCallerId ? <span>Caller ID</span> : null}
      <span>Called</span>
      <span>Outcome</span>
      <span>Signal</span>
      <span>Carrier</span>
      <span className="text-right">Length</span>
    </div>
  );
}

/** A call, which opens to why it counts as what it counts. */
export const CallItem = memo(function CallItem(props: CallItemProps) {
  const { call, timeZone, hasCallerId, opened, measure, index } = props;
  const row = callRow(call, timeZone);
  const [isOpen, setOpen] = useState(() => opened.has(row.key));
  const columns = hasCallerId ? COLUMNS_WITH_CALLER_ID : COLUMNS;
  const toggle = (isNowOpen: boolean) => {
    if (isNowOpen) opened.add(row.key);
    else opened.delete(row.key);
    setOpen(isNowOpen);
  };
  return (
    <li ref={measure} data-index={index} className="border-b border-line/70 last:border-b-0">
      <details open={isOpen} onToggle={(event) => toggle(event.currentTarget.open)}>
        <summary className={cx(ROW, columns, "cursor-pointer list-none outline-offset-[-2px] hover:bg-sunken")}>
          <ChevronRight
            aria-hidden
            className={cx("col-start-1 row-start-1 size-4 translate-y-0.5 text-ink-faint", isOpen && "rotate-90")}
          />
          <span className="col-start-3 row-start-1 row-end-3 text-right text-ink-soft lg:col-start-2 lg:row-end-2 lg:text-left">
            <span className="block lg:inline">{row.day}</span>
            <span className="hidden lg:inline">, </span>
            {row.time}
          </span>
          <span className="col-start-2 row-start-2 flex flex-wrap gap-x-2 lg:contents">
            {hasCallerId ? <span className="lg:row-start-1">{row.callerIdText}</span> : null}
            <span className="text-ink-soft lg:row-start-1">
              <span className="lg:sr-only">to </span>
              {row.callee}
            </span>
          </span>
          <span className="col-start-2 row-start-1 min-w-0 font-medium lg:col-start-auto">
            <OutcomeLabel outcome={row.outcome} />
            {row.doubt === "" ? null : <span className="ml-1.5 text-xs font-normal text-ink-faint">{row.doubt}</span>}
          </span>
          <span
            className="col-start-2 row-start-3 min-w-0 truncate text-ink-soft lg:col-start-auto lg:row-start-1"
            title={row.sign}
          >
            {row.sign}
          </span>
          <span className="row-start-1 hidden min-w-0 truncate text-ink-soft lg:block">
            {row.carrier === "" ? "unknown" : row.carrier}
          </span>
          <span className="col-start-3 row-start-3 text-right text-ink-soft lg:col-start-auto lg:row-start-1">
            {row.length}
          </span>
        </summary>
        {isOpen ? <CallEvidence call={call} /> : null}
      </details>
    </li>
  );
});

"use client";

import { SlidersHorizontal, X } from "lucide-react";
import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import type { CallFilterChange } from "@/components/calls/call-filter-state";
import { FilterChips } from "@/components/calls/filter-chips";
import { Button } from "@/components/ui/button";
import { DateRangeField } from "@/components/ui/date-range-field";
import { NativeSelect } from "@/components/ui/native-select";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { searchText } from "@/lib/base/search-text";
import { type CallFilter, callFilterQuery, isOpenFilter } from "@/lib/present/calls/call-filter";
import { datePresets } from "@/lib/present/date-presets";
import { dayKey, formatCallerId } from "@/lib/present/format";
import { outcomeChoices } from "@/lib/present/outcome/outcome-choices";

/** Knows every rule there is; loaded when somebody wants it. */
const MoreFilters = dynamic(() => import("@/components/calls/more-filters").then((module) => module.MoreFilters), {
  loading: () => <Skeleton className="h-60 w-full" />,
});

interface CallFilterBarProps {
  readonly filter: CallFilter;
  /** Zone of the days where the filter names none. */
  readonly timeZone: string;
  readonly lastDay: string;
  readonly onChange: (change: CallFilterChange) => void;
  readonly onClear: () => void;
  /** Stands beside the boxes: how what is left is grouped. */
  readonly grouping: ReactNode;
}

/** Narrows calls by caller ID, outcome and days, and on demand by any other field of a record. */
export function CallFilterBar({ filter, timeZone, lastDay, onChange, onClear, grouping }: CallFilterBarProps) {
  const [isOpen, setOpen] = useState(false);
  const { callerId } = filter;
  const zone = filter.timeZone ?? timeZone;
  return (
    <div className="flex flex-col gap-3">
      <form
        aria-label="Filter"
        className="grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap md:gap-x-2"
        onSubmit={(event) => {
          event.preventDefault();
          const wish = new FormData(event.currentTarget).get("callerId");
          if (typeof wish === "string") onChange({ callerId: searchText(wish) });
        }}
      >
        <TextField
          key={callerId ?? ""}
          className="col-span-2 md:w-40"
          label="Caller ID"
          name="callerId"
          type="search"
          placeholder="+1 312 555 0103"
          defaultValue={callerId === null ? "" : written(callerId)}
          onBlur={(event) => {
            const wish = searchText(event.currentTarget.value);
            if (wish !== (callerId ?? "")) onChange({ callerId: wish });
          }}
        />
        <NativeSelect
          className="col-span-2 md:w-56"
          label="Outcome"
          choices={outcomeChoices(filter.outcome)}
          value={callFilterQuery(filter).outcome ?? ""}
          onChange={(event) => onChange({ outcome: event.target.value })}
        />
        <div className="col-span-2">
          <DateRangeField
            from={dayOf(filter.from, zone)}
            to={dayOf(filter.to, zone)}
            presets={datePresets(lastDay)}
            onChange={onChange}
          />
        </div>
        {grouping}
        <div className="col-span-2 flex flex-wrap gap-2">
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <SlidersHorizontal aria-hidden className="size-4" />
            {isOpen ? "Fewer filters" : "More filters"}
          </Button>
          {isOpenFilter(filter) ? null : (
            <Button variant="ghost" onClick={onClear}>
              <X aria-hidden className="size-4" />
              Clear
            </Button>
          )}
        </div>
        <button type="submit" className="sr-only" tabIndex={-1}>
          Show these calls
        </button>
      </form>
      {isOpen ? <MoreFilters filter={filter} timeZone={timeZone} onChange={onChange} /> : null}
      <FilterChips filter={filter} onChange={onChange} />
    </div>
  );
}

/** A number in groups; a word such as `anonymous` as it is. */
function written(callerId: string): string {
  return callerId.startsWith("+") ? formatCallerId(callerId) : callerId;
}

/** A number is found however its digits are grouped. */
function dayOf(bound: string | null, timeZone: string): string {
  if (bound === null) return "";
  return bound.includes("T") ? dayKey(bound, timeZone) : bound;
}

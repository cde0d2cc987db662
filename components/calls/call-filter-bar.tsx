"use client";

import { X } from "lucide-react";
import type { CallFilterChange } from "@/components/calls/call-filter-state";
import { Button } from "@/components/ui/button";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import { type CallFilter, callFilterQuery, isOpenFilter } from "@/lib/present/call-filter";
import { dayKey, formatCallerId } from "@/lib/present/format";
import { outcomeChoices } from "@/lib/present/outcome-choices";

interface CallFilterBarProps {
  readonly filter: CallFilter;
  readonly timeZone: string;
  readonly onChange: (change: CallFilterChange) => void;
  readonly onClear: () => void;
}

/** Narrows calls by caller ID, outcome and days. */
export function CallFilterBar({ filter, timeZone, onChange, onClear }: CallFilterBarProps) {
  const { callerId } = filter;
  return (
    <form
      aria-label="Filter"
      className="grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap"
      onSubmit={(event) => {
        event.preventDefault();
        const wish = new FormData(event.currentTarget).get("callerId");
        if (typeof wish === "string") onChange({ callerId: compact(wish) });
      }}
    >
      <TextField
        key={callerId ?? ""}
        className="col-span-2 md:w-52"
        label="Caller ID"
        name="callerId"
        type="search"
        placeholder="+1 312 555 0103"
        defaultValue={callerId === null ? "" : written(callerId)}
        onBlur={(event) => {
          const wish = compact(event.currentTarget.value);
          if (wish !== (callerId ?? "")) onChange({ callerId: wish });
        }}
      />
      <NativeSelect
        className="col-span-2 md:w-60"
        label="Outcome"
        choices={outcomeChoices(filter.outcome)}
        value={callFilterQuery(filter).outcome ?? ""}
        onChange={(event) => onChange({ outcome: event.target.value })}
      />
      <TextField
        className="md:w-40"
        label="From"
        name="from"
        type="date"
        value={dayOf(filter.from, timeZone)}
        onValueChange={(from) => onChange({ from })}
      />
      <TextField
        className="md:w-40"
        label="To"
        name="to"
        type="date"
        value={dayOf(filter.to, timeZone)}
        onValueChange={(to) => onChange({ to })}
      />
      {isOpenFilter(filter) ? null : (
        <Button variant="ghost" className="col-span-2 justify-self-start" onClick={onClear}>
          <X aria-hidden className="size-4" />
          Clear
        </Button>
      )}
      <button type="submit" className="sr-only" tabIndex={-1}>
        Show these calls
      </button>
    </form>
  );
}

/** A number in groups; a word such as `anonymous` as it is. */
function written(callerId: string): string {
  return callerId.startsWith("+") ? formatCallerId(callerId) : callerId;
}

/** A number is found however its digits are grouped. */
function compact(written: string): string {
  return written.replaceAll(/[\s().-]/g, "");
}

function dayOf(bound: string | null, timeZone: string): string {
  if (bound === null) return "";
  return bound.includes("T") ? dayKey(bound, timeZone) : bound;
}

"use client";

import { useState } from "react";
import { SearchField } from "@/components/ui/search-field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { type CallerIdFilter, LIST_STANDINGS, SEARCH_LENGTH_MAX } from "@/lib/present/caller-id/caller-id-filter";
import type { CallerIdsPage } from "@/lib/present/caller-id/caller-ids-page";
import { STANDING_WORDS } from "@/lib/present/caller-id/standing-words";
import { formatCount } from "@/lib/present/format";

interface CallerIdFilterBarProps extends Pick<CallerIdsPage, "total" | "byStanding"> {
  readonly filter: CallerIdFilter;
  readonly onChange: (change: Partial<CallerIdFilter>) => void;
}

/** Searches by a part of the number or of what is written beside it, and narrows to one standing. */
export function CallerIdFilterBar({ filter, onChange, total, byStanding }: CallerIdFilterBarProps) {
  const [text, setText] = useState(filter.q);
  // What was typed, spaces and all, unless the search came from elsewhere: a view, a step back, a button that clears.
  const shown = text.trim() === filter.q ? text : filter.q;
  const choices = [
    { value: "all", label: `All ${formatCount(total)}` },
    ...LIST_STANDINGS.filter((standing) => (byStanding[standing] ?? 0) > 0 || filter.standing === standing).map(
      (standing) => ({
        value: standing,
        label: `${STANDING_WORDS[standing].label} ${formatCount(byStanding[standing] ?? 0)}`,
      }),
    ),
  ];
  return (
    <search className="flex flex-wrap items-center gap-3">
      <SearchField
        label="Part of a number, label, group or owner"
        placeholder="Number, label, group, owner"
        className="w-full sm:w-64"
        value={shown}
        maxLength={SEARCH_LENGTH_MAX}
        onChange={({ target }) => {
          setText(target.value);
          onChange({ q: target.value.trim() });
        }}
      />
      <div className="scroll-x">
        <SegmentedControl
          label="Standing"
          choices={choices}
          value={filter.standing ?? "all"}
          onValueChange={(value) =>
            onChange({ standing: LIST_STANDINGS.find((standing) => standing === value) ?? null })
          }
        />
      </div>
    </search>
  );
}

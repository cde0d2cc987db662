"use client";

import { useId } from "react";
import type { CallFilterChange } from "@/components/calls/call-filter-state";
import { useCallNames, useImportChoices } from "@/components/calls/call-names.query";
import { ListField } from "@/components/ui/list-field";
import { NativeSelect } from "@/components/ui/native-select";
import { SuggestField } from "@/components/ui/suggest-field";
import { TimeZoneField } from "@/components/ui/time-zone-field";
import { RING_BANDS, TALK_LENGTHS } from "@/lib/ledger/report/duration-band";
import { ATTRIBUTIONS, CONFIDENCES } from "@/lib/outcome/outcome";
import { RULES } from "@/lib/outcome/rules";
import { type CallFilter, callFilterQuery, readCallFilter } from "@/lib/present/calls/call-filter";
import { RING_WORDS, TALK_WORDS } from "@/lib/present/calls/call-filter-words";
import { NOT_NAMED } from "@/lib/present/calls/not-named";
import { formatDay, formatZone } from "@/lib/present/format";
import { ATTRIBUTION_WORDS, CONFIDENCE_WORDS } from "@/lib/present/outcome/verdict-words";
import { visibleText } from "@/lib/present/visible-text";

interface MoreFiltersProps {
  readonly filter: CallFilter;
  readonly timeZone: string;
  readonly onChange: (change: CallFilterChange) => void;
}

const WORDS = [
  ["confidence", "Confidence", CONFIDENCES.map((value) => ({ value, label: CONFIDENCE_WORDS[value].label }))],
  ["attribution", "603 sent by", ATTRIBUTIONS.map((value) => ({ value, label: ATTRIBUTION_WORDS[value].label }))],
  ["ring", "Ringing", RING_BANDS.map((value) => ({ value, label: RING_WORDS[value] }))],
  ["talk", "Talking", TALK_LENGTHS.map((value) => ({ value, label: TALK_WORDS[value] }))],
  ["rule", "Rule that judged it", RULES.map(({ id }) => ({ value: id, label: id }))],
  [
    "attestation",
    "Attestation",
    ["A", "B", "C", NOT_NAMED].map((value) => ({ value, label: value === NOT_NAMED ? "None" : value })),
  ],
] as const;

/** Narrows calls by whatever else their records say. */
export function MoreFilters({ filter, timeZone, onChange }: MoreFiltersProps) {
  const id = useId();
  const names = useCallNames().data;
  const imports = useImportChoices(true);
  const query = callFilterQuery(filter);
  const named = [
    ["carrier", "Carrier", names?.carriers],
    ["trunk", "Trunk", names?.trunks],
    ["campaign", "Campaign", names?.campaigns],
  ] as const;
  return (
    <fieldset
      id={id}
      className="grid grid-cols-1 items-start gap-3 rounded-lg border bg-surface p-4 sm:grid-cols-2 lg:grid-cols-4"
    >
      <legend className="sr-only">More filters</legend>
      {named.map(([name, label, known = []]) => (
        <SuggestField
          key={name}
          label={label}
          name={name}
          placeholder="Any"
          value={query[name] ?? ""}
          suggestions={[...known, NOT_NAMED]}
          onSettle={(text) => onChange({ [name]: text })}
        />
      ))}
      <SuggestField
        label="Called area"
        name="area"
        placeholder="+1 312"
        value={query.area ?? ""}
        suggestions={[]}
        onSettle={(text) => onChange({ area: text })}
        problem={(area) => (readCallFilter({ area }).area === null ? "A country or area, such as +1 or +1 312" : null)}
      />
      <ListField
        label="SIP codes"
        name="sip"
        placeholder="603, 607"
        value={query.sip ?? ""}
        onSettle={(sip) => onChange({ sip })}
        problem={(sip) => (readCallFilter({ sip }).sip.length === 0 ? "Codes up to 699, such as 603, 607" : null)}
      />
      <ListField
        label="Q.850 causes"
        name="q850"
        placeholder="21"
        value={query.q850 ?? ""}
        onSettle={(q850) => onChange({ q850 })}
        problem={(q850) => (readCallFilter({ q850 }).q850.length === 0 ? "Causes up to 127, such as 21" : null)}
      />
      {WORDS.map(([name, label, choices]) => (
        <NativeSelect
          key={name}
          label={label}
          choices={withAny(choices, query[name])}
          value={query[name] ?? ""}
          onChange={({ target }) => onChange({ [name]: target.value })}
        />
      ))}
      <NativeSelect
        label="Import"
        choices={withAny(
          imports.map(({ id: value, filename, createdAt }) => ({
            value,
            label: `${visibleText(filename)}, ${formatDay(createdAt, timeZone)}`,
          })),
          query.import,
        )}
        value={query.import ?? ""}
        onChange={({ target }) => onChange({ import: target.value })}
      />
      <TimeZoneField
        label="Days and times of"
        usual={`${formatZone(timeZone)} (usual)`}
        value={query.timeZone ?? ""}
        onValueChange={(zone) => onChange({ timeZone: zone })}
      />
    </fieldset>
  );
}

/** The list never shows another choice than the one that holds, even where it is several at once. */
function withAny(choices: readonly { readonly value: string; readonly label: string }[], current: string | null) {
  const isKnown = current === null || choices.some(({ value }) => value === current);
  const label = current?.includes(",") ? `${current.split(",").length} of them` : (current ?? "");
  return [{ value: "", label: "Any" }, ...choices, ...(isKnown ? [] : [{ value: current, label }])];
}

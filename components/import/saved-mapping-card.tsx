"use client";

import { useState } from "react";
import { useChangeMapping } from "@/components/import/mapping.query";
import { MappingFields } from "@/components/import/mapping-fields";
import { type MappingPlaces, MappingPlacesFields } from "@/components/import/mapping-places";
import { ValueMeanings } from "@/components/import/value-meanings";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { WithWayIn } from "@/components/ui/session-ended";
import { useToast } from "@/components/ui/toast";
import { missingFields } from "@/lib/intake/mapping/column-mapping";
import { formatTime } from "@/lib/present/format";
import { saidDirections } from "@/lib/present/import/direction-words";
import type { SavedMappingItem } from "@/lib/present/import/mapping.schema";
import { DATE_ORDER_CHOICES, mappedFields } from "@/lib/present/import/mapping-form";
import { saidStatuses } from "@/lib/present/import/status-meaning-words";

interface SavedMappingCardProps {
  readonly item: SavedMappingItem;
  readonly places: MappingPlaces;
  readonly timeZone: string;
  readonly isWritable: boolean;
  readonly onForget: () => void;
}

/** One saved mapping: what it says, and changing or forgetting it. */
export function SavedMappingCard({ item, places, timeZone, isWritable, onForget }: SavedMappingCardProps) {
  const [isEditing, setEditing] = useState(false);
  const { source, formatName, changedAt } = item;
  return (
    <Card
      title={<span id={`${item.id}-what`}>{source}</span>}
      note={`${formatName} · ${item.columns.length} columns · changed ${formatTime(changedAt, timeZone)}`}
      actions={
        isWritable ? (
          <span className="flex gap-2">
            <Button
              size="sm"
              onClick={() => setEditing(!isEditing)}
              aria-expanded={isEditing}
              aria-describedby={`${item.id}-what`}
            >
              {isEditing ? "Close" : "Change"}
            </Button>
            <Button size="sm" variant="danger" onClick={onForget} aria-describedby={`${item.id}-what`}>
              Forget
            </Button>
          </span>
        ) : undefined
      }
    >
      {isEditing ? (
        <MappingEditor item={item} places={places} onDone={() => setEditing(false)} />
      ) : (
        <MappingFacts item={item} places={places} />
      )}
    </Card>
  );
}

function MappingFacts({ item: { mapping, columns }, places }: Pick<SavedMappingCardProps, "item" | "places">) {
  const order = DATE_ORDER_CHOICES.find(({ value }) => value === (mapping.dateOrder ?? ""))?.label ?? "";
  const [directions, statuses] = [saidDirections(mapping), saidStatuses(mapping)];
  const facts = [
    ...mappedFields(mapping, columns),
    ...(directions === "" ? [] : [["Directions", directions] as const]),
    ...(statuses === "" ? [] : [["Status words", statuses] as const]),
    ["Time zone", placeWords(mapping.timeZone, places.timeZones)],
    ["Country", placeWords(mapping.country, places.countries)],
    ["Dates", order],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
      {facts.map(([label, value]) => (
        <div key={label} className="flex min-w-0 gap-2">
          <dt className="w-36 shrink-0 text-ink-soft">{label}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function placeWords(value: string | null, choices: MappingPlaces["countries"]): string {
  return value === null ? "The organisation's" : (choices.find((choice) => choice.value === value)?.label ?? value);
}

interface MappingEditorProps extends Pick<SavedMappingCardProps, "item" | "places"> {
  readonly onDone: () => void;
}

function MappingEditor({ item, places, onDone }: MappingEditorProps) {
  const [mapping, setMapping] = useState(item.mapping);
  const change = useChangeMapping(item.id);
  const toast = useToast();
  const isIncomplete = missingFields(mapping.columns).length > 0;
  const save = () =>
    change.mutate(mapping, {
      onSuccess: () => {
        toast("Saved", "It holds from the next file on. What is in stays as it was read.");
        onDone();
      },
    });
  return (
    <div className="flex flex-col gap-5">
      <MappingPlacesFields
        {...places}
        mapping={mapping}
        onChange={setMapping}
        isDateOrderOpen={false}
        countryDoubt={null}
      />
      <MappingFields
        mapping={mapping}
        columns={item.columns}
        examples={[]}
        confidenceOf={() => null}
        onChange={setMapping}
      />
      <ValueMeanings mapping={mapping} columns={item.columns} found={null} onChange={setMapping} />
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" disabled={isIncomplete} isPending={change.isPending} onClick={save}>
          Save
        </Button>
        <p role="status" className="text-sm text-ink-soft">
          <WithWayIn>
            {isIncomplete ? "Caller ID, callee and start need a column each." : (change.error?.message ?? "")}
          </WithWayIn>
        </p>
      </div>
    </div>
  );
}

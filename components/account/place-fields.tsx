"use client";

import { useSyncExternalStore } from "react";
import { type Choice, NativeSelect } from "@/components/ui/native-select";
import { presentZone } from "@/lib/base/present-zone";
import type { PlaceChoices } from "@/lib/present/shell/places";

/** Asks where an organisation lives; begins with where the person's device is. */
export function PlaceFields({ countries, timeZones, countryOfZones }: PlaceChoices) {
  const ownZone = useOwnTimeZone();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <NativeSelect
        key={ownZone}
        label="Time zone"
        name="timeZone"
        choices={withZone(timeZones, ownZone)}
        defaultValue={ownZone}
        description="Days on screen follow this zone."
      />
      <NativeSelect
        key={`country ${ownZone}`}
        label="Country"
        name="country"
        choices={countries}
        defaultValue={countryOfZones[ownZone] ?? "US"}
        description="For numbers without a country code."
      />
    </div>
  );
}

/** The zone of the person's device; UTC until the browser has been asked. */
function useOwnTimeZone(): string {
  return useSyncExternalStore(
    () => () => undefined,
    () => presentZone(new Intl.DateTimeFormat().resolvedOptions().timeZone),
    () => "UTC",
  );
}

function withZone(choices: readonly Choice[], zone: string): readonly Choice[] {
  return choices.some(({ value }) => value === zone) ? choices : [{ value: zone, label: zone }, ...choices];
}

"use client";

import { useMemo } from "react";
import { NativeSelect } from "@/components/ui/native-select";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";
import { presentZone, zoneNames } from "@/lib/base/present-zone";

interface TimeZoneFieldProps {
  readonly label: string;
  readonly description?: string;
  /** IANA name; empty for the usual zone. */
  readonly value: string;
  /** What the choice of no zone means, such as `As the organisation: America/Chicago`. */
  readonly usual: string;
  readonly onValueChange: (timeZone: string) => void;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** A time zone by its IANA name, or the usual one; the names are those that the browser knows. */
export function TimeZoneField({ value, usual, onValueChange, isDisabled = false, ...rest }: TimeZoneFieldProps) {
  const present = presentZone(value);
  // Servers and browsers know different zones: until the page's program runs, the one that holds is enough.
  const isInBrowser = useIsInBrowser();
  const choices = useMemo(() => {
    const zones = isInBrowser ? zoneNames(Intl.supportedValuesOf("timeZone")) : [];
    const known = present === "" || zones.includes(present) ? zones : [present, ...zones];
    return [{ value: "", label: usual }, ...known.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))];
  }, [present, usual, isInBrowser]);
  return (
    <NativeSelect
      {...rest}
      choices={choices}
      value={present}
      disabled={isDisabled}
      onChange={({ target }) => onValueChange(target.value)}
    />
  );
}

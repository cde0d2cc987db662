"use client";

import { useMemo } from "react";
import { NativeSelect } from "@/components/ui/native-select";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";

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
  // Servers and browsers know different zones: until the page's program runs, the one that holds is enough.
  const isInBrowser = useIsInBrowser();
  const choices = useMemo(() => {
    const zones = isInBrowser ? ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")] : [];
    const known = value === "" || zones.includes(value) ? zones : [value, ...zones];
    return [{ value: "", label: usual }, ...known.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))];
  }, [value, usual, isInBrowser]);
  return (
    <NativeSelect
      {...rest}
      choices={choices}
      value={value}
      disabled={isDisabled}
      onChange={({ target }) => onValueChange(target.value)}
    />
  );
}

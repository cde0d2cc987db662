import { getCountries, getCountryCallingCode } from "libphonenumber-js/min";
import { zoneNames } from "@/lib/base/present-zone";
import { formatZone } from "@/lib/present/format";

/** Something to choose from a list. */
export interface PlaceChoice {
  readonly value: string;
  readonly label: string;
}

/** Countries that have telephone numbers, by their English names, with their calling codes. */
export function countryChoices(): PlaceChoice[] {
  const names = new Intl.DisplayNames("en", { type: "region" });
  return getCountries()
    .map((code) => ({ value: code, label: `${names.of(code) ?? code} (+${getCountryCallingCode(code)})` }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
}

/** Time zones by their present IANA names, with UTC first. */
export function timeZoneChoices(): PlaceChoice[] {
  return zoneNames(Intl.supportedValuesOf("timeZone")).map((zone) => ({ value: zone, label: formatZone(zone) }));
}

import { getCountries, getCountryCallingCode } from "libphonenumber-js/min";
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

/** Time zones by their IANA names, with UTC first. */
export function timeZoneChoices(): PlaceChoice[] {
  const zones = Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC");
  return ["UTC", ...zones].map((zone) => ({ value: zone, label: formatZone(zone) }));
}

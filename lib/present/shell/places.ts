import { getCountries, getCountryCallingCode } from "libphonenumber-js/min";
import { presentZone, zoneNames } from "@/lib/base/present-zone";
import { formatZone } from "@/lib/present/format";

/** Something to choose from a list. */
export interface PlaceChoice {
  readonly value: string;
  readonly label: string;
}

/** What is chosen from where an organisation begins. */
export interface PlaceChoices {
  readonly countries: readonly PlaceChoice[];
  readonly timeZones: readonly PlaceChoice[];
  /** What a zone lets one expect, as far as it does. */
  readonly countryOfZones: Readonly<Record<string, string>>;
}

/** Everything that is chosen from where an organisation begins. */
export function placeChoices(): PlaceChoices {
  return { countries: countryChoices(), timeZones: timeZoneChoices(), countryOfZones: countryOfZones() };
}

/** Countries that have telephone numbers, by their English names, with their calling codes. */
export function countryChoices(): PlaceChoice[] {
  const names = new Intl.DisplayNames("en", { type: "region" });
  return getCountries()
    .map((code) => ({ value: code, label: `${names.of(code) ?? code} (+${getCountryCallingCode(code)})` }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
}

/** The country of each time zone that lies in one alone, by the zone's present IANA name; offsets and UTC lie in none. */
export function countryOfZones(): Record<string, string> {
  const countries = new Map<string, Set<string>>();
  for (const country of getCountries())
    for (const zone of zonesOf(country).map(presentZone))
      countries.set(zone, (countries.get(zone) ?? new Set<string>()).add(country));
  const sure = [...countries].flatMap(([zone, [first, ...others]]) =>
    first === undefined || others.length > 0 ? [] : [[zone, first] as const],
  );
  return Object.fromEntries(sure);
}

/** A property in older versions of the language, a method in newer ones. */
function zonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`);
  const asked: unknown = Reflect.get(locale, "getTimeZones");
  const zones: unknown =
    typeof asked === "function" ? Reflect.apply(asked, locale, []) : Reflect.get(locale, "timeZones");
  return Array.isArray(zones) ? zones.filter((zone) => typeof zone === "string") : [];
}

/** Time zones by their present IANA names, with UTC first. */
export function timeZoneChoices(): PlaceChoice[] {
  return zoneNames(Intl.supportedValuesOf("timeZone")).map((zone) => ({ value: zone, label: formatZone(zone) }));
}

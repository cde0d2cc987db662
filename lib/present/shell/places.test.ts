import { describe, expect, it } from "vitest";
import { Country, TimeZone } from "@/lib/account/account.schema";
import { countryChoices, countryOfZones, placeChoices, timeZoneChoices } from "@/lib/present/shell/places";

describe("choices of places", () => {
  it("name countries in words, sorted, with what one dials", () => {
    const choices = countryChoices();
    expect(choices).toContainEqual({ value: "US", label: "United States (+1)" });
    expect(choices).toContainEqual({ value: "NP", label: "Nepal (+977)" });
    expect(choices.findIndex(({ value }) => value === "AF")).toBeLessThan(
      choices.findIndex(({ value }) => value === "ZW"),
    );
  });

  it("offer nothing that sign-up would refuse", () => {
    for (const { value } of countryChoices()) expect(Country.safeParse(value).success, value).toBe(true);
    for (const { value } of timeZoneChoices()) expect(TimeZone.safeParse(value).success, value).toBe(true);
  });

  it("tell the country of a zone, where it lies in one", () => {
    const countries = countryOfZones();
    expect(countries).toMatchObject({
      "Europe/Berlin": "DE",
      "America/Chicago": "US",
      "Asia/Kolkata": "IN",
      "Europe/Kyiv": "UA",
      "Asia/Kathmandu": "NP",
    });
    expect(countries.UTC).toBeUndefined();
    const known = new Set(countryChoices().map(({ value }) => value));
    expect(Object.values(countries).filter((country) => !known.has(country))).toEqual([]);
  });

  it("come together where an organisation begins", () => {
    const { countries, timeZones, countryOfZones: countryOf } = placeChoices();
    expect([countries, timeZones, countryOf]).toEqual([countryChoices(), timeZoneChoices(), countryOfZones()]);
  });

  it("begin with UTC and hold it once", () => {
    const zones = timeZoneChoices();
    expect(zones[0]?.value).toBe("UTC");
    expect(new Set(zones.map(({ value }) => value)).size).toBe(zones.length);
    expect(zones).toContainEqual({ value: "America/New_York", label: "America/New York" });
  });
});

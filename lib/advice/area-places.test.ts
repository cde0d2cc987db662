import { describe, expect, it } from "vitest";
import { AREA_PLACES } from "@/lib/advice/area-places";

describe("places of area codes", () => {
  it("name each area once, and zones that exist", () => {
    expect(new Set(AREA_PLACES.map(({ area }) => area)).size).toBe(AREA_PLACES.length);
    expect(new Set(AREA_PLACES.map(({ state }) => state)).size).toBe(51);
    for (const zone of new Set(AREA_PLACES.flatMap(({ zones }) => zones)))
      expect(() => new Intl.DateTimeFormat("en-US", { timeZone: zone })).not.toThrow();
  });

  it.each([
    ["+1 312", "IL", "America/Chicago", "America/Chicago"],
    ["+1 850", "FL", "America/New_York", "America/Chicago"],
    ["+1 915", "TX", "America/Denver", "America/Chicago"],
    ["+1 602", "AZ", "America/Phoenix", "America/Phoenix"],
  ])("%s lies in %s", (area, state, ...zones) =>
    expect(AREA_PLACES.find((place) => place.area === area)).toEqual({ area, state, zones }),
  );
});

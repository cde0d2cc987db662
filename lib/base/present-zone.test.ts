import { describe, expect, it } from "vitest";
import { presentZone, zoneNames } from "@/lib/base/present-zone";

const listed = Intl.supportedValuesOf("timeZone");

describe("the present name of a time zone", () => {
  it.each([
    ["Asia/Calcutta", "Asia/Kolkata"],
    ["Europe/Kiev", "Europe/Kyiv"],
    ["America/Chicago", "America/Chicago"],
    ["Asia/Kolkata", "Asia/Kolkata"],
  ])("of %s is %s", (name, present) => expect(presentZone(name)).toBe(present));

  it("names the same zone as the one before", () => {
    const here = (timeZone: string) => new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
    for (const name of listed) expect(here(presentZone(name)), name).toBe(here(name));
  });
});

describe("the zones that can be chosen", () => {
  it("are sorted by their present names, each once, with UTC first", () => {
    expect(zoneNames(["Europe/Kiev", "Asia/Calcutta", "UTC", "Asia/Kolkata"])).toEqual([
      "UTC",
      "Asia/Kolkata",
      "Europe/Kyiv",
    ]);
  });

  it("hold no outdated name, and lose none", () => {
    const names = zoneNames(listed);
    for (const old of ["Asia/Calcutta", "Europe/Kiev", "Asia/Katmandu", "America/Godthab"])
      expect(names).not.toContain(old);
    expect(names).toHaveLength(new Set([...listed, "UTC"]).size);
  });
});

import { describe, expect, it } from "vitest";
import { readCallFilter } from "@/lib/present/calls/call-filter";
import { filterWords } from "@/lib/present/calls/call-filter-words";

const words = (url: Readonly<Record<string, string>>) => filterWords(readCallFilter(url)).map(({ text }) => text);

describe("filterWords", () => {
  it.each([
    [{}, []],
    [{ callerId: "4711", outcome: "busy", from: "2026-11-01" }, []],
    [{ sip: "603,607" }, ["SIP: 603 or 607"]],
    [{ carrier: "(none)", trunk: "east\u202E" }, ["Carrier: none named", "Trunk: east⟨U+202E⟩"]],
    [{ ring: "none", talk: "short,unknown" }, ["Ringing: did not ring", "Talking: up to 6 s or not recorded"]],
    [{ attribution: "network_suspected" }, ["603 sent by: a network is suspected"]],
    [{ area: "+1 312", timeZone: "America/New_York" }, ["Called +1 312", "Days in America/New York"]],
  ])("of %j are %j", (url, expected) => expect(words(url)).toEqual(expected));

  it("calls an import by its name where that is known", () => {
    const filter = readCallFilter({ import: "0198f0a0-0000-7000-8000-000000000000" });
    expect(filterWords(filter)[0]?.text).toBe("Import 0198f0a0");
    expect(filterWords(filter, "calls.csv")[0]?.text).toBe("Import calls.csv");
  });
});

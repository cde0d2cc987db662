import { describe, expect, it } from "vitest";
import { CAUSE_OUTCOMES } from "@/lib/outcome/cause-outcome";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { RULES } from "@/lib/outcome/rules";
import { outcomeGuide } from "@/lib/present/outcome/outcome-guide";

const entries = outcomeGuide({}).flatMap((group) => group.entries);
const entry = (outcome: string) => entries.find((one) => one.outcome === outcome);

describe("outcomeGuide", () => {
  it("explains every outcome once", () => {
    expect(entries.map(({ outcome }) => outcome).sort()).toEqual([...OUTCOMES].sort());
  });

  it("keeps the words of each outcome", () => {
    expect(entry("busy")).toMatchObject({ label: "Busy", causes: expect.stringContaining("Another call") });
  });

  it("leaves no group empty", () => {
    expect(outcomeGuide({}).filter((group) => group.entries.length === 0)).toEqual([]);
  });

  it("names every rule that has an outcome of its own", () => {
    const named = entries.flatMap(({ rules }) => rules.map(({ id }) => id));
    const own = RULES.filter(({ outcome }) => outcome !== "by_cause" && outcome !== "by_word").map(({ id }) => id);
    expect([...named].sort()).toEqual([...own].sort());
  });

  it("names every cause once", () => {
    const causes = entries.flatMap((one) => (one.q850 === "" ? [] : one.q850.split(", "))).map(Number);
    expect(causes.sort((a, b) => a - b)).toEqual([...CAUSE_OUTCOMES.keys()].sort((a, b) => a - b));
    expect(entry("busy")?.q850).toBe("17, 815");
    expect(entry("answered")?.q850).toBe("");
  });

  it("keeps rules in the order in which they are tried", () => {
    expect(entry("blocked_603plus")?.rules.map(({ id }) => id)).toEqual([
      "603plus-conformant",
      "603plus-lenient",
      "603plus-remapped",
      "603plus-phrase-only",
    ]);
    expect(entry("blocked_603plus")?.rules[0]).toMatchObject({ confidence: "Certain", source: "ATIS-1000099" });
  });

  it.each([
    ["completed_elsewhere", "sums of calls hold it, no rate counts it"],
    ["answered_machine", "answered"],
    ["rejected_608", "blocked"],
    ["declined_603", "reached the person called"],
    ["unreachable", "could have been answered"],
    ["invalid_number", "no rate counts it"],
  ])("says what %s counts towards", (outcome, words) => expect(entry(outcome)?.counts).toContain(words));

  it("tells how often each was seen, and nothing where there are no calls", () => {
    const seen = outcomeGuide({ answered: 90, unwanted_607: 10 }).flatMap((group) => group.entries);
    expect(seen.find(({ outcome }) => outcome === "unwanted_607")?.seen).toBe("10 of 100 calls, 10%");
    expect(seen.find(({ outcome }) => outcome === "busy")?.seen).toBe("0 of 100 calls, 0%");
    expect(entry("busy")?.seen).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { callFilterQuery, readCallFilter } from "@/lib/present/calls/call-filter";
import { outcomeChoices } from "@/lib/present/outcome/outcome-choices";

const CHOICES = outcomeChoices([]);
const chosen = (label: string) => CHOICES.find((choice) => choice.label === label)?.value;

describe("outcomeChoices", () => {
  it("offers all, every outcome, and the groups that people ask for", () => {
    expect(CHOICES[0]).toEqual({ value: "", label: "Any outcome" });
    for (const outcome of OUTCOMES) expect(CHOICES.some(({ value }) => value === outcome)).toBe(true);
    expect(chosen("Blocked by any network")).toBe("blocked_603plus,rejected_608,rejected_network");
    expect(chosen("Refused or blocked")).toBe(
      "declined_603,blocked_603plus,unwanted_607,rejected_608,rejected_network,declined_other",
    );
    expect(chosen("Answered, voicemail too")).toBe("answered,answered_machine,answered_screened");
  });

  it("has values that a URL reads back", () => {
    for (const { value } of CHOICES)
      expect(callFilterQuery(readCallFilter({ outcome: value })).outcome ?? "").toBe(value);
  });

  it("names each once", () => {
    expect(new Set(CHOICES.map(({ label }) => label)).size).toBe(CHOICES.length);
    expect(new Set(CHOICES.map(({ value }) => value)).size).toBe(CHOICES.length);
  });

  it("adds a combination that somebody wrote into the URL", () => {
    expect(outcomeChoices(["busy", "answered"]).at(-1)).toEqual({ value: "answered,busy", label: "2 outcomes" });
    expect(outcomeChoices(["busy"])).toBe(CHOICES);
  });
});

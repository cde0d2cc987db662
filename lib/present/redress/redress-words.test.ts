import { expect, it } from "vitest";
import { blockerText, caseWord } from "@/lib/present/redress/redress-words";

it.each([
  ["label", "hiya", "Hiya"],
  ["label", "", "Engine not known"],
  ["block", "redress.example/form", "redress.example/form"],
  ["block", "", "Nobody named"],
  ["lost_notice", "", "Your provider"],
  ["lost_notice", "Carrier \u202eA", "Carrier ⟨U+202E⟩A"],
] as const)("of a %s, %j reads as %s", (kind, blocker, text) => expect(blockerText({ kind, blocker })).toBe(text));

it("a closed case says how it ended", () => {
  expect(caseWord({ status: "sent", outcome: null }).label).toBe("Sent");
  expect(caseWord({ status: "closed", outcome: "rejected" })).toEqual({ label: "Rejected", tone: "bad" });
});

import { expect, it } from "vitest";
import { parts, restorations } from "@/components/caller-id/described-before";

const one = (callerId: string, label: string | null, owner: string | null = null) => ({
  callerId,
  label,
  owner,
  group: null,
});

it("puts the same text back beside all that had it, and nothing that was not changed", () => {
  const before = [one("a", "Desk"), one("b", null, "Kim"), one("c", "Desk", "Kim")];
  expect(restorations(before, ["label"], 500)).toEqual([
    { callerIds: ["a", "c"], description: { label: "Desk" } },
    { callerIds: ["b"], description: { label: null } },
  ]);
  expect(restorations(before, ["label", "owner"], 500)).toHaveLength(3);
});

it("asks for no more at once than may be", () => {
  const before = ["a", "b", "c"].map((callerId) => one(callerId, null));
  expect(restorations(before, ["group"], 2).map(({ callerIds }) => callerIds)).toEqual([["a", "b"], ["c"]]);
  expect(parts([], 2)).toEqual([]);
});

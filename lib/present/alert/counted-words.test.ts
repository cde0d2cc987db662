import { expect, it } from "vitest";
import { countedWords } from "@/lib/present/alert/counted-words";
import { anAlert } from "@/lib/testing/an-alert";

const { evidence } = anAlert();

it.each([
  [
    "blocked",
    4_300,
    "a 603 that came before a phone could ring counts as a block; dead numbers and failures are left out.",
  ],
  ["answer", 4_300, "voicemail counts as not answered; dead numbers and failures are left out."],
  ["answer", null, "recent calls weigh more than old ones."],
])("figures of %s with odds of %s: %s", (metric, odds, words) => {
  expect(countedWords({ ...evidence, metric, odds })?.endsWith(words)).toBe(true);
});

it("has nothing to say of an own rule, which counts as lists do", () => {
  const rule = {
    name: "Ours",
    condition: "",
    comparison: "above",
    per: "number",
    callerCount: 1,
    callers: [],
  } as const;
  expect(countedWords({ ...evidence, rule: { ...rule, callers: [] } })).toBeNull();
});

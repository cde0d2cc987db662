import { expect, it } from "vitest";
import { adviceSummary } from "@/lib/present/advice/advice-summary";

const quiet = { ruleId: "a", fired: 0, quiet: 3, tooFew: 0, isOff: false, missing: null, most: null };

it("tells what the last look came to", () => {
  const missing = { ...quiet, quiet: 0, missing: { column: "c", how: "h" } };
  const most = { ...quiet, quiet: 0, tooFew: 3, most: { n: 1, needed: 2, of: "calls" } };
  expect(
    adviceSummary([{ ...quiet, fired: 1 }, quiet, quiet, missing, most, { ...quiet, quiet: 0, isOff: true }]),
  ).toBe(
    "6 rules checked: 1 fires, 2 find nothing, 1 cannot be checked with your records, 1 has too few calls to tell, 1 is switched off.",
  );
  expect(adviceSummary([quiet])).toBe("1 rule checked: 0 fire, 1 finds nothing.");
});

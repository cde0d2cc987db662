import { expect, it } from "vitest";
import { adviceRule } from "@/lib/advice/catalogue";
import { asAction, watchedOf } from "@/lib/redress/case-verification";
import { aRedressCase } from "@/lib/testing/a-redress-case";

it("a redressed case counts as done for its number from its closing on", () => {
  const closedAt = new Date("2026-11-20T10:00:00Z");
  const one = aRedressCase({ status: "closed", outcome: "redressed", closedAt });
  expect(asAction(one)).toMatchObject({ callerIds: [one.callerId], kind: "done", at: closedAt });
  expect(asAction(aRedressCase({ outcome: "rejected", closedAt }))).toBeNull();
  expect(asAction(aRedressCase())).toBeNull();
});

it.each(["block", "label", "lost_notice"] as const)("of a %s the same is compared as is told", (kind) => {
  const one = aRedressCase({ kind, outcome: "redressed", closedAt: new Date() });
  expect(adviceRule(asAction(one)?.ruleId ?? "")?.watched).toBe(watchedOf(one));
});

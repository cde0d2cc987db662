import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adviceRule } from "@/lib/advice/catalogue";
import { findReview, listFindings, type StoredFinding } from "@/lib/advice/finding.store";
import { demoFile } from "@/lib/demo/demo-file";
import { closeJobQueue } from "@/lib/pipeline/job-queue";
import { renewAdvice } from "@/lib/pipeline/renew-advice";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
let demo: Tenant;
let found: readonly StoredFinding[];
beforeAll(async () => {
  demo = await aTenant("Demo");
  await importThroughApi(demo, [...demoFile(NOW)].join(""), NOW, "filename=demo.csv");
  await renewAdvice(demo.scope, NOW);
  found = await listFindings(demo.scope, null);
});
afterAll(closeJobQueue);

const numbersOf = (ruleId: string, level?: string) =>
  found
    .filter((finding) => finding.ruleId === ruleId && (level === undefined || finding.level === level))
    .map(({ callerId }) => callerId)
    .sort();

describe("the demo's advice", () => {
  it("comes from at least 15 different rules", () => {
    expect(new Set(found.map(({ ruleId }) => ruleId)).size).toBeGreaterThanOrEqual(15);
  });

  it("calls the number blocked that is blocked, and the one unwanted that people mark", () => {
    expect(numbersOf("analytics-block", "critical")).toContain("+13125550100");
    expect(numbersOf("unwanted-607", "critical")).toEqual(["+12125550100"]);
  });

  it("finds the bad list on the numbers of its campaign alone", () => {
    const renewals = numbersOf("invalid-numbers");
    expect(renewals.length).toBeGreaterThanOrEqual(6);
    for (const callerId of renewals)
      expect(["312", "212", "213", "214", "215", "216", "217", "218"]).toContain(callerId.slice(2, 5));
  });

  it("shows figures that pass the limits which it names", () => {
    for (const { ruleId, evidence } of found) {
      const ids = adviceRule(ruleId)?.thresholds.map(({ id }) => id);
      const passed = evidence.readings.flatMap((reading) => reading.passed);
      expect(passed.length).toBeGreaterThan(0);
      expect(ids).toEqual(expect.arrayContaining(passed));
    }
  });

  it("finds the same when it looks once more, and keeps the day on which it first did", async () => {
    const later = new Date("2026-11-23T10:00:00Z");
    await renewAdvice(demo.scope, later);
    const again = await listFindings(demo.scope, null);
    const plain = (finding: StoredFinding) => ({ ...finding, lastSeenAt: null });
    const order = (a: StoredFinding, b: StoredFinding) =>
      `${a.ruleId}${a.callerId}` < `${b.ruleId}${b.callerId}` ? -1 : 1;
    expect(again.toSorted(order).map(plain)).toEqual(found.toSorted(order).map(plain));
    expect(again.every(({ lastSeenAt }) => lastSeenAt.getTime() === later.getTime())).toBe(true);
    expect((await findReview(demo.scope))?.lastDay).toBe("2026-11-21");
  });
});

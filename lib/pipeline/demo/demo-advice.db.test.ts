import { beforeAll, describe, expect, it } from "vitest";
import { adviceRule } from "@/lib/advice/catalogue";
import { findReview, listFindings, type StoredFinding } from "@/lib/advice/finding.store";
import { demoFile } from "@/lib/demo/demo-file";
import { demoHabits } from "@/lib/demo/demo-habits";
import { fictionalNumber } from "@/lib/demo/world/fictional-number";
import { renewAdvice } from "@/lib/pipeline/evaluate/renew-advice";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
/** The day before, whole days since the Unix epoch. */
const LAST_DAY = 20_778;
let demo: Tenant;
let found: readonly StoredFinding[];
beforeAll(async () => {
  demo = await aTenant("Demo");
  await importThroughApi(demo, [...demoFile(NOW)].join(""), NOW, "filename=demo.csv");
  await renewAdvice(demo.scope, NOW);
  found = await listFindings(demo.scope, null);
});

const numbersOf = (ruleId: string, level?: string) =>
  found
    .filter((finding) => finding.ruleId === ruleId && (level === undefined || finding.level === level))
    .map(({ callerId }) => callerId)
    .sort();

const rulesOf = (callerId: string) =>
  found.filter((finding) => finding.callerId === callerId).map(({ ruleId }) => ruleId);
const callerOf = (campaign: string) =>
  demoHabits(LAST_DAY).find((call) => call.campaign === campaign)?.callerId ?? "nobody";

const DEBT = callerOf("Debt collection");
const SURVEYS = callerOf("Surveys");
const HASTY = callerOf("Renewals");
const SLEEPER = callerOf("Appointments");
const [BLOCKED = "", UNWANTED = ""] = [0, 1].map(fictionalNumber);

/**
 * What was put into the demo, the rule that has to see it, on which numbers and on no others, and the figure that it has to
 * read off. Empty for the organisation as a whole.
 */
const REASONS: readonly (readonly [why: string, rule: string, callerId: string, reading: string, value: number])[] = [
  ["people decline two and a half times as often as before", "decline-surge", UNWANTED, "times", 2.5625],
  ["a third fewer answers since a carrier blocks", "answer-drop", BLOCKED, "drop", 0.3],
  ["four calls to one person on a day", "three-a-day", DEBT, "calls", 4],
  ["nine calls to one person in a week", "seven-in-seven", DEBT, "calls", 9],
  ["calls to people who had talked", "call-after-talk", DEBT, "calls", 53],
  ["every one of fourteen people dialled again within minutes", "hurried-redial", DEBT, "share", 14 / 84],
  ["half of the answers are dropped after two seconds", "short-calls", SURVEYS, "share", 130 / 544],
  ["and little is said in the others", "low-talk-time", SURVEYS, "seconds", 29.4853],
  ["the same answers find nobody, by campaign", "abandoned-calls", "", "share", 130 / 232],
  ["two campaigns on one number", "mixed-purpose", HASTY, "campaigns", 2],
  ["every call signed with B", "attestation-below-a", HASTY, "share", 1],
  ["a stale signature now and then", "identity-errors", HASTY, "calls", 6],
  ["calls that are given up after seconds", "ring-too-short", HASTY, "share", 1],
  ["62 calls a day after a rest of a month", "dormant-wake-up", SLEEPER, "calls", 62],
  ["and twice as many as on its days before", "volume-spike", SLEEPER, "times", 2.0472],
  ["people who are dialled from seven numbers", "many-numbers-one-person", "", "numbers", 7],
];

describe("the demo's advice", () => {
  it.each(REASONS)("%s: %s fires for that alone", (_, ruleId, callerId, reading, value) => {
    expect(numbersOf(ruleId)).toEqual([callerId]);
    const read = found.find((finding) => finding.ruleId === ruleId)?.evidence.readings;
    expect(read?.find(({ name }) => name === reading)?.value).toBeCloseTo(value, 3);
    expect(read?.some(({ passed }) => passed.length > 0)).toBe(true);
  });

  it("has at least 15 rules that fire for what was put into it, and for nothing else", () => {
    expect(new Set(REASONS.map(([, ruleId]) => ruleId)).size).toBeGreaterThanOrEqual(15);
  });

  it("comes from at least 25 different rules", () => {
    expect(new Set(found.map(({ ruleId }) => ruleId)).size).toBeGreaterThanOrEqual(25);
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

  it("knows each caller with a bad habit by what it does", () => {
    for (const [callerId, rules] of [
      [callerOf("Debt collection"), ["seven-in-seven", "call-after-talk", "hurried-redial", "three-a-day"]],
      [callerOf("Surveys"), ["warm-up", "short-calls"]],
    ] as const)
      expect(rulesOf(callerId)).toEqual(expect.arrayContaining([...rules]));
    expect(numbersOf("mixed-purpose")).toHaveLength(1);
    expect(numbersOf("attestation-below-a")).toEqual(numbersOf("mixed-purpose"));
    expect(numbersOf("ring-too-short")).toEqual(numbersOf("mixed-purpose"));
    expect(numbersOf("identity-errors")).toEqual(numbersOf("mixed-purpose"));
    expect(numbersOf("dormant-wake-up")).toHaveLength(1);
    expect(numbersOf("abandoned-calls", "critical")).toEqual([""]);
  });

  it("leaves the fleet's hidden truth as it was: three numbers harmed, and none for its habits", async () => {
    const { rows } = await db.database.pool.query<{ caller_id: string }>(
      "select caller_id from caller_id where organization_id = $1 and standing = 'harmed' order by caller_id",
      [demo.organization.id],
    );
    const fated = [0, 1, 2].map(fictionalNumber).sort();
    expect(rows.map(({ caller_id }) => caller_id)).toEqual(fated);
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

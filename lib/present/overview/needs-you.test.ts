import { describe, expect, it } from "vitest";
import type { Alert } from "@/lib/present/alert/alert.schema";
import type { CallerIdItem } from "@/lib/present/caller-id/caller-id.schema";
import { NEEDS_YOU_MAX, needsYou } from "@/lib/present/overview/needs-you";

const alert = (more: Partial<Alert>): Alert => ({
  id: "0199b9d0-7f3e-7000-8000-000000000001",
  callerId: "+12025550100",
  carrier: "Verizon",
  kind: "block",
  severity: "critical",
  detectedAt: "2026-11-03T10:00:00.000Z",
  raisedAt: "2026-11-03T11:00:00.000Z",
  status: "open",
  snoozedUntil: null,
  resolution: null,
  assignee: null,
  withdrawnAt: null,
  isHistory: false,
  evidence: {
    metric: "blocked",
    rateBefore: 0.004,
    rateAfter: 0.061,
    low: 0.041,
    high: 0.089,
    n: 312,
    since: "2026-11-03T08:00:00.000Z",
    summary: "",
    odds: null,
    confirmedAt: null,
    overAt: null,
  },
  ruleId: "block_change",
  version: 1,
  ...more,
});

const callerId = (more: Partial<CallerIdItem>): CallerIdItem => ({
  callerId: "+12025550101",
  label: null,
  group: null,
  owner: null,
  score: 41,
  low: 30,
  high: 52,
  grade: "poor",
  standing: "harmed",
  standingSince: "2026-11-02T20:00:00.000Z",
  attempts: 200,
  outcomes: { answered: 150, blocked_603plus: 50 },
  rates: { answer: 0.75, blocked: 0.25, unwanted: 0, declined: 0 },
  firstCallAt: "2026-11-01T08:00:00.000Z",
  lastCallAt: "2026-11-03T08:00:00.000Z",
  openAlerts: 0,
  ...more,
});

describe("what needs somebody now", () => {
  it.each([
    [{ status: "acknowledged" }, /^An analytics provider .* Its alert was acknowledged\.$/],
    [{ kind: "label", status: "snoozed" }, /^People see a warning .* Its alert is put off\.$/],
    [
      { status: "resolved", resolution: "fixed" },
      /^An analytics provider .* Its alert was resolved, but the harm lasts\.$/,
    ],
    [{ status: "resolved", resolution: "false_alarm" }, /^Its alert was called a false alarm/],
  ] as const)("says why a number stands harmed whose alert somebody dealt with: %j", (dealt, cause) => {
    const known = alert({ callerId: "+12025550101", ...dealt });
    expect(needsYou([], [callerId({})], "UTC", [known])).toMatchObject([
      { verdict: "Harmed", cause: expect.stringMatching(cause) },
    ]);
    expect(needsYou([], [callerId({})], "UTC")[0]?.cause).toContain("became so slowly");
  });

  it("says what changed, from what to what, on how many calls, since when and where", () => {
    expect(needsYou([alert({})], [], "America/Chicago")).toEqual([
      {
        callerId: "+12025550100",
        callerIdText: "+1 202 555 0100",
        verdict: "Blocked by a network",
        cause: "An analytics provider of the called network rejects these calls before they ring.",
        tone: "bad",
        carrier: "Verizon",
        change: { metric: "Network blocks", before: "0.4%", after: "6.1%", interval: "4.1–8.9%", n: "312" },
        grounds: null,
        since: "3 Nov 2026, 02:00",
        stepsPath: `/alerts/${alert({}).id}`,
        more: 0,
      },
    ]);
  });

  it("puts the gravest first, and of two alike the later", () => {
    const items = needsYou(
      [
        alert({ callerId: "+1", severity: "medium", detectedAt: "2026-11-05T10:00:00.000Z" }),
        alert({ callerId: "+2", severity: "critical", detectedAt: "2026-11-01T10:00:00.000Z" }),
        alert({ callerId: "+3", severity: "critical", detectedAt: "2026-11-02T10:00:00.000Z" }),
        alert({ callerId: "+4", severity: "unheard-of" }),
      ],
      [],
      "UTC",
    );
    expect(items.map((item) => item.callerId)).toEqual(["+3", "+2", "+1", "+4"]);
  });

  it("puts first what has cost the most calls since, though it was found on a handful", () => {
    const { evidence } = alert({});
    const handful = { ...evidence, rateAfter: 0.75, low: 0.3, high: 0.954, n: 4 };
    const since = (hits: number, n: number) => ({ hits, n, value: hits / n, low: 0.5, high: 0.7 });
    const items = needsYou(
      [
        alert({ callerId: "+1", evidence: handful, sinceThen: since(4, 6), detectedAt: "2026-11-05T10:00:00.000Z" }),
        alert({ callerId: "+2", evidence: handful, sinceThen: since(300, 500) }),
        alert({ callerId: "+3", evidence: handful, sinceThen: null }),
      ],
      [],
      "UTC",
    );
    expect(items.map((item) => item.callerId)).toEqual(["+2", "+1", "+3"]);
    expect(items[0]?.change).toMatchObject({ before: "0.4%", after: "60%", n: "500" });
    expect(items[2]?.change).toMatchObject({ after: "75%", n: "4" });
  });

  it("has one line per caller ID, with its gravest alert and how many more there are", () => {
    const items = needsYou([alert({ kind: "label", severity: "medium" }), alert({}), alert({})], [], "UTC");
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ verdict: "Blocked by a network", more: 2 });
  });

  it("goes on with caller IDs that stand harmed without an alert", () => {
    const items = needsYou([alert({})], [callerId({}), callerId({ callerId: "+12025550100" })], "UTC");
    expect(items.map((item) => item.verdict)).toEqual(["Blocked by a network", "Harmed"]);
    expect(items[1]?.grounds).toBe("Score 41 (30 to 52). Blocked 25% (50 of 200 calls),");
    expect(items[1]?.since).toBe("2 Nov 2026, 20:00");
    expect(items[1]?.stepsPath).toBe("/caller-ids/%2B12025550101#advice");
  });

  it("goes on counting from when the calls changed once somebody has acknowledged the alert", () => {
    const one = callerId({});
    const known = alert({ callerId: one.callerId, status: "acknowledged", detectedAt: one.standingSince ?? "" });
    expect(needsYou([known], [one], "UTC")[0]?.since).toBe("3 Nov 2026, 08:00");
    expect(needsYou([], [one], "UTC", [known])[0]?.since).toBe("3 Nov 2026, 08:00");
  });

  it("counts a standing from the calls that brought it, and from the first call where it was never another", () => {
    const [since, always] = [callerId({}), callerId({ callerId: "+12025550102", standingSince: null })];
    expect(needsYou([], [since, always], "UTC").map((item) => item.since)).toEqual([
      "2 Nov 2026, 20:00",
      "1 Nov 2026, 08:00",
    ]);
  });

  it("believes the calls since: what went back is no verdict, and a harmed number says what harms it", () => {
    const { evidence } = alert({});
    const label = { kind: "label", severity: "high", carrier: null } as const;
    const answers = { ...evidence, metric: "answer", rateBefore: 0.273, rateAfter: 0.231, n: 52 } as const;
    const back = { hits: 154, n: 555, value: 0.277, low: 0.242, high: 0.316 };
    const eased = { ...label, evidence: answers, sinceThen: back };
    const items = needsYou(
      [
        alert({ ...eased, callerId: "+1", severity: "critical" }),
        alert({ ...eased, callerId: "+2" }),
        alert({ ...eased, callerId: "+3", sinceThen: { ...back, value: 0.2 } }),
      ],
      [callerId({ callerId: "+2", outcomes: { answered: 180, unwanted_607: 20 } })],
      "UTC",
    );
    expect(items.map((item) => [item.callerId, item.verdict, item.tone, item.more])).toEqual([
      ["+3", "Most likely labelled", "bad", 0],
      ["+2", "Harmed", "bad", 1],
      ["+1", "Back to before", "watch", 0],
    ]);
    expect(items[0]?.change).toMatchObject({ metric: "Calls answered by people", before: "27%", after: "20%" });
    expect(items[1]?.grounds).toBe("Score 41 (30 to 52). Called unwanted 10% (20 of 200 calls),");
    expect(items[1]?.cause).toContain("back to what it was before");
  });

  it("takes a block as lasting while its share lies above that of before", () => {
    const since = (value: number) => ({ hits: 1, n: 1000, value, low: 0, high: 0.5 });
    const verdicts = [0.005, 0.003].map(
      (value) => needsYou([alert({ sinceThen: since(value) })], [], "UTC")[0]?.verdict,
    );
    expect(verdicts).toEqual(["Blocked by a network", "Back to before"]);
  });

  it("is never longer than a morning", () => {
    const many = Array.from({ length: 9 }, (_, i) => alert({ callerId: `+${i}` }));
    expect(needsYou(many, [], "UTC")).toHaveLength(NEEDS_YOU_MAX);
  });

  it("is nothing when nothing is the matter", () => expect(needsYou([], [], "UTC")).toEqual([]));
});

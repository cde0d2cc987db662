import { describe, expect, it } from "vitest";
import { ALERT_KINDS, ALERT_SEVERITIES } from "@/lib/alert/alert-draft";
import { ALERT_STATUSES } from "@/lib/present/alert/alert.schema";
import { alertRow } from "@/lib/present/alert/alert-row";
import { readCallFilter } from "@/lib/present/calls/call-filter";
import { anAlert } from "@/lib/testing/an-alert";

describe("alertRow", () => {
  it("says what changed, by how much, how sure, on how many calls and since when", () => {
    expect(alertRow(anAlert(), "America/Chicago")).toMatchObject({
      callerIdText: "+1 312 555 0103",
      headline: "is being blocked by a network",
      metric: "Network blocks",
      before: "0.4%",
      after: "6.1%",
      interval: "3.9–9.3%",
      n: "312",
      since: "3 Nov 2026, 02:00",
      detectedAt: "3 Nov 2026, 08:00",
      raisedAt: "3 Nov 2026, 08:05",
      carrier: "Verizon",
      notes: [],
    });
  });

  it("keeps odds together, which are no figure in two lines", () => {
    const { evidence } = anAlert();
    const row = alertRow(anAlert({ evidence: { ...evidence, summary: "19 where 1.2 (odds 4,321 : 1)." } }), "UTC");
    expect(row.summary).toBe("19 where 1.2 (odds 4,321\u00a0:\u00a01).");
  });

  it("says how it went on once there are more calls than it was raised on", () => {
    const sinceThen = { hits: 120, n: 200, value: 0.6, low: 0.53, high: 0.666 };
    expect(alertRow(anAlert({ sinceThen: { ...sinceThen, n: 300 } }), "UTC").hasGoneOn).toBe(false);
    expect(alertRow(anAlert({ sinceThen: null }), "UTC")).toMatchObject({ hasGoneOn: false, soFar: { after: "6.1%" } });
    const row = alertRow(anAlert({ sinceThen: { ...sinceThen, n: 400 } }), "UTC");
    expect(row).toMatchObject({ after: "6.1%", n: "312", hasGoneOn: true, soFar: { after: "60%", n: "400" } });
  });

  it("says whose it is, how it ended, and since when it is over", () => {
    const { evidence } = anAlert();
    const ended = anAlert({
      status: "resolved",
      resolution: "false_alarm",
      assignee: { userId: "0199e1a0-0000-7000-8000-00000000000b", name: "Ada" },
      evidence: { ...evidence, overAt: "2026-11-04T14:00:00.000Z" },
    });
    expect(alertRow(ended, "America/Chicago").headline).toBe("was blocked by a network");
    expect(alertRow(ended, "America/Chicago").notes).toEqual([
      "Given to Ada.",
      "The calls show that it was over by 4 Nov 2026, 08:00.",
      "Resolved as a false alarm.",
    ]);
  });

  it.each(ALERT_KINDS)("has a headline for %s", (kind) => {
    expect(alertRow(anAlert({ kind }), "UTC").headline).not.toContain("of the kind");
  });

  it.each(ALERT_SEVERITIES)("has a word and a colour for %s", (severity) => {
    expect(alertRow(anAlert({ severity }), "UTC").severity.tone).not.toBe("neutral");
  });

  it("shows kinds, severities and metrics that it has no words for as they are", () => {
    const { evidence } = anAlert();
    const odd = anAlert({ kind: "constructor", severity: "odd", evidence: { ...evidence, metric: "toString" } });
    const row = alertRow(odd, "UTC");
    expect(row.headline).toBe("has an alert of the kind constructor");
    expect(row.severity).toEqual({ label: "odd", tone: "neutral" });
    expect(row.metric).toBe("toString");
  });

  it.each([
    ["open", ["acknowledged", "resolved"]],
    ["acknowledged", ["resolved", "open"]],
    ["snoozed", ["resolved", "open"]],
    ["resolved", ["open"]],
  ] as const)("offers what can be done about one that is %s", (status, next) => {
    expect(alertRow(anAlert({ status }), "UTC").actions.map((action) => action.status)).toEqual(next);
  });

  it("never offers the status that it has", () => {
    for (const status of ALERT_STATUSES)
      expect(alertRow(anAlert({ status }), "UTC").actions.some((action) => action.status === status)).toBe(false);
  });

  it("leaves a withdrawn one alone and says why it was withdrawn", () => {
    const row = alertRow(anAlert({ withdrawnAt: "2026-11-04T09:00:00Z" }), "UTC");
    expect(row).toMatchObject({ actions: [], status: { label: "Withdrawn" } });
    expect(row.notes).toEqual(["Withdrawn on 4 Nov 2026, 09:00: later data no longer supports it."]);
  });

  it("says until when it sleeps, and that it is history", () => {
    const row = alertRow(anAlert({ status: "snoozed", snoozedUntil: "2026-11-10T08:00:00Z", isHistory: true }), "UTC");
    expect(row.notes).toEqual(["Snoozed until 10 Nov 2026, 08:00.", expect.stringContaining("three days")]);
  });

  it.each([null, ""])("names no carrier for %j", (carrier) => {
    expect(alertRow(anAlert({ carrier }), "UTC").carrier).toBeNull();
  });

  it("leads to the calls behind it", () => {
    const filter = readCallFilter(alertRow(anAlert(), "UTC").callsQuery);
    expect(filter).toMatchObject({
      ...{ callerId: "+13125550103", carrier: "Verizon", outcome: [] },
      ...{ from: "2026-11-03T08:00:00.000Z", to: null },
    });
  });

  it("leads to no call of another carrier, nor to one from after it was over", () => {
    const { evidence } = anAlert();
    const over = { ...evidence, overAt: "2026-11-20T10:00:00.000Z" };
    const filter = (wish: Parameters<typeof anAlert>[0]) => readCallFilter(alertRow(anAlert(wish), "UTC").callsQuery);
    expect(filter({ carrier: null, evidence: over })).toMatchObject({ carrier: null, to: over.overAt });
    expect(filter({ carrier: "" }).carrier).toBe("(none)");
  });

  it("speaks of the rule where one of the organisation's own raised it, in the unit of what it watches", () => {
    const { evidence } = anAlert();
    const rule = {
      ...{ name: "Dialled too much", condition: "", comparison: "above" as const, per: "number" as const },
      ...{ callerCount: 3, callers: [] },
    };
    const figures = { metric: "attempts", rateBefore: 300, rateAfter: 1_240, low: 1_240, high: 1_240 };
    const row = alertRow(anAlert({ kind: "rule", evidence: { ...evidence, ...figures, rule } }), "UTC");
    expect(row).toMatchObject({ metric: "Attempts", before: "300", after: "1,240" });
    expect(row.headline).toBe("and 2 more: your rule “Dialled too much”");
  });
});

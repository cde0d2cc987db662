import { describe, expect, it } from "vitest";
import { Alert } from "@/lib/present/alert/alert.schema";
import { presentAlert, type ShownAlert } from "@/lib/present/alert/present-alert";

const alert: ShownAlert = {
  id: "0199e1a0-0000-7000-8000-000000000001",
  callerId: "+13125550103",
  carrier: null,
  kind: "block",
  severity: "critical",
  detectedAt: new Date("2026-03-05T15:00:00Z"),
  raisedAt: new Date("2026-11-22T10:00:00Z"),
  status: "open",
  snoozedUntil: null,
  resolution: null,
  assignee: null,
  withdrawnAt: null,
  isHistory: true,
  evidence: {
    metric: "blocked",
    rateBefore: 0.004,
    rateAfter: 0.061,
    low: 0.04,
    high: 0.09,
    n: 312,
    since: "2026-03-03T14:00:00.000Z",
    summary: "Calls blocked by the network: 19 where 1.2 were expected.",
    odds: null,
    confirmedAt: null,
    overAt: null,
  },
  ruleId: "scan_block",
  version: 1,
};

describe("presentAlert", () => {
  it("writes times in UTC and passes its own schema", () => {
    const shown = presentAlert(alert);
    expect(Alert.parse(shown)).toEqual(shown);
    expect(shown).toMatchObject({ detectedAt: "2026-03-05T15:00:00.000Z", snoozedUntil: null, withdrawnAt: null });
    expect(shown.evidence).toEqual(alert.evidence);
  });

  it("says until when it is snoozed, and when later data undid it", () => {
    const shown = presentAlert({
      ...alert,
      status: "snoozed",
      snoozedUntil: new Date("2026-12-01T08:00:00Z"),
      withdrawnAt: new Date("2026-11-23T08:00:00Z"),
    });
    expect(shown).toMatchObject({ snoozedUntil: "2026-12-01T08:00:00.000Z", withdrawnAt: "2026-11-23T08:00:00.000Z" });
  });
});

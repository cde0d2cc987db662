import { describe, expect, it } from "vitest";
import { callerRow } from "@/lib/present/caller-id/caller-row";

const item = {
  callerId: "+13125550103",
  label: "Front desk",
  group: "Clinic",
  owner: null,
  score: 62,
  low: 50,
  high: 70,
  grade: "at_risk",
  standing: "harmed",
  standingSince: null,
  attempts: 30,
  outcomes: { answered: 20, blocked_603plus: 5, invalid_number: 5 },
  rates: { answer: 0.8, blocked: 0.2, unwanted: 0, declined: 0 },
  firstCallAt: "2026-11-01T08:00:00.000Z",
  lastCallAt: "2026-11-03T08:00:00.000Z",
  openAlerts: 1,
} as const;

describe("a caller ID in the list", () => {
  it("leads to its page, whose address survives the plus", () => {
    expect(callerRow(item)).toMatchObject({ callerIdText: "+1 312 555 0103", href: "/caller-ids/%2B13125550103" });
  });

  it("shows what people wrote beside it", () => {
    expect(callerRow(item).note).toBe("Front desk · Clinic");
    expect(callerRow({ ...item, group: null }).note).toBe("Front desk");
    expect(callerRow({ ...item, label: null, group: null }).note).toBe("");
  });

  it("has rates with what they rest on", () => {
    expect(callerRow(item).rates.blocked).toMatchObject({ value: 0.2, n: 25 });
  });
});

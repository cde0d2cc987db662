import { describe, expect, it } from "vitest";
import { AlertChange, AlertComment } from "@/lib/present/alert/alert.schema";

describe("AlertChange", () => {
  it.each(["open", "acknowledged", "resolved"])("takes %s alone", (status) => {
    expect(AlertChange.parse({ status })).toEqual({ status });
  });

  it("snoozes until a time, and not without one", () => {
    const snooze = { status: "snoozed", snoozedUntil: "2026-12-01T08:00:00Z" };
    expect(AlertChange.parse(snooze)).toEqual(snooze);
    expect(AlertChange.safeParse({ status: "snoozed" }).success).toBe(false);
  });

  it("gives it to somebody, takes it back, and says how it ended", () => {
    for (const change of [
      { assigneeId: "0199e1a0-0000-7000-8000-00000000000b" },
      { assigneeId: null },
      { status: "resolved", resolution: "false_alarm" },
    ])
      expect(AlertChange.parse(change)).toEqual(change);
  });

  it.each([
    { status: "open", snoozedUntil: "2026-12-01T08:00:00Z" },
    { status: "closed" },
    { status: "snoozed", snoozedUntil: "tomorrow" },
    {},
    { status: "open", resolution: "fixed" },
    { status: "resolved", resolution: "bored" },
    { assigneeId: "ada" },
  ])("refuses %j", (change) => {
    expect(AlertChange.safeParse(change).success).toBe(false);
  });
});

describe("AlertComment", () => {
  it("takes words, and refuses none or too many", () => {
    expect(AlertComment.parse({ text: "  asked the carrier " })).toEqual({ text: "asked the carrier" });
    for (const text of ["", "   ", "x".repeat(2_001)]) expect(AlertComment.safeParse({ text }).success).toBe(false);
  });
});

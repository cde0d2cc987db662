import { describe, expect, it } from "vitest";
import { AlertChange } from "@/lib/present/alert.schema";

describe("AlertChange", () => {
  it.each(["open", "acknowledged", "resolved"])("takes %s alone", (status) => {
    expect(AlertChange.parse({ status })).toEqual({ status });
  });

  it("snoozes until a time, and not without one", () => {
    const snooze = { status: "snoozed", snoozedUntil: "2026-12-01T08:00:00Z" };
    expect(AlertChange.parse(snooze)).toEqual(snooze);
    expect(AlertChange.safeParse({ status: "snoozed" }).success).toBe(false);
  });

  it.each([
    { status: "open", snoozedUntil: "2026-12-01T08:00:00Z" },
    { status: "closed" },
    { status: "snoozed", snoozedUntil: "tomorrow" },
    {},
  ])("refuses %j", (change) => {
    expect(AlertChange.safeParse(change).success).toBe(false);
  });
});

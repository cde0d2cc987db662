import { describe, expect, it } from "vitest";
import { REGISTRATION_COLUMNS, registrationColumns, registrationRow } from "@/lib/redress/registration-file";

const HERE = { country: "US", today: "2026-11-22" };

describe("a file of registrations", () => {
  it("names its columns in any order, and may leave out the reference alone", () => {
    expect(registrationColumns(REGISTRATION_COLUMNS)?.get("reference")).toBe(3);
    expect(registrationColumns(["\uFEFFRegisteredOn", "REGISTRY", "callerid", "x"])?.get("reference")).toBe(-1);
    expect(registrationColumns(["callerId", "registry"])).toBeNull();
  });

  const columns = registrationColumns(REGISTRATION_COLUMNS) ?? new Map<string, number>();
  it.each([
    [["+13125550100", "cnam", "2026-11-02", "x"], "+13125550100", "cnam"],
    [["'+13125550100", "Free Caller Registry", "2026-11-02T10:00:00Z", ""], "+13125550100", "free_caller_registry"],
    [["(312) 555-0100", "BRANDED-CALLING", "2026-11-02", ""], "+13125550100", "branded_calling"],
  ])("is read: %j", (row, callerId, registry) =>
    expect(registrationRow(columns, row, HERE)).toMatchObject({ ok: true, callerId, registry, day: "2026-11-02" }),
  );

  it.each([
    [["nobody", "cnam", "2026-11-02", ""], "callerId"],
    [["+13125550100", "yellow pages", "2026-11-02", ""], "registry"],
    [["+13125550100", "cnam", "2026-02-30", ""], "registeredOn"],
    [["+13125550100", "cnam", "0001-01-01", ""], "registeredOn"],
    [["+13125550100", "cnam", "2026-11-23", ""], "lies ahead"],
    [["+13125550100", "cnam", "1999-12-31", ""], "before the year 2000"],
    [[], "callerId"],
  ])("leaves out %j because of its %s", (row, column) => {
    const read = registrationRow(columns, row, HERE);
    expect(read.ok ? "" : read.reason).toContain(column);
  });

  it("keeps a reference short and on one line", () => {
    const read = registrationRow(columns, ["+13125550100", "cnam", "2026-11-02", `a\n${"b".repeat(400)}`], HERE);
    expect(read.ok ? [read.reference.length, read.reference.includes("\n")] : []).toEqual([200, false]);
  });
});

import { describe, expect, it } from "vitest";
import { type CallConditions, NO_CONDITIONS } from "@/lib/ledger/report/call-conditions";
import { GROUP_KEYS, groupSource } from "@/lib/ledger/report/group-source";

const DAYS = { first: "2026-11-01", last: "2026-11-30", isRecent: false };
const window = {
  from: new Date("2026-11-01T00:00:00Z"),
  to: new Date("2026-12-01T00:00:00Z"),
  days: DAYS,
};
const ask = (wish: Partial<CallConditions> = {}): CallConditions => ({ ...NO_CONDITIONS, ...wish });

describe("groupSource", () => {
  it.each([
    ["carrier", {}, "fleet_day"],
    ["outcome", { carrier: "" }, "fleet_day"],
    ["day", { outcomes: ["busy"] as const }, "fleet_day"],
    ["callerId", {}, "caller_day"],
    ["weekday", { callerId: "+13125550100" }, "caller_day"],
    ["carrier", { callerId: "+13125550100" }, "tally"],
    ["hour", {}, "tally"],
    ["campaign", { carrier: "Verizon" }, "tally"],
    ["rule", {}, "call"],
    ["trunk", {}, "call"],
    ["attestation", {}, "call"],
    ["carrier", { sipCodes: [603] }, "call"],
    ["day", { talks: ["short"] as const }, "call"],
    ["callerId", { importId: "0198f0a0-0000-7000-8000-000000000000" }, "call"],
  ] as const)("counts by %s with %j in %s", (by, wish, source) => {
    expect(groupSource({ by, asked: ask(wish), window, timeZone: "America/Chicago" })).toBe(source);
  });

  it.each(GROUP_KEYS)("takes no sums by day for %s where the days are not whole", (by) => {
    const source = groupSource({ by, asked: ask(), window: { ...window, days: null }, timeZone: "America/Chicago" });
    expect(["tally", "call"]).toContain(source);
  });

  it.each([
    ["Asia/Kathmandu", "2026-11-01", "call"],
    ["Australia/Lord_Howe", "2026-05-01", "call"],
    ["Europe/Berlin", "2026-11-01", "tally"],
    ["UTC", "2026-11-01", "tally"],
  ])("counts hours of the day of %s in %s", (timeZone, first, source) => {
    const from = new Date(`${first}T00:00:00Z`);
    const asked = { ...window, from, to: new Date(from.getTime() + 30 * 86_400_000) };
    expect(groupSource({ by: "hour", asked: ask(), window: asked, timeZone })).toBe(source);
  });
});

import { describe, expect, it } from "vitest";
import { GROUP_KEYS } from "@/lib/ledger/report/group-source";
import { readCallFilter } from "@/lib/present/calls/call-filter";
import { callGroupTable, GROUP_WORDS } from "@/lib/present/calls/call-group-rows";

const group = (key: string | null, answered: number, blocked = 0) => ({
  key,
  attempts: answered + blocked,
  outcomes: { answered, blocked_603plus: blocked },
});

describe("callGroupTable", () => {
  it("gives each group its share, its parts and its rates, with n", () => {
    const { rows, n } = callGroupTable({ by: "carrier", groups: 2, data: [group("Verizon", 6, 2), group("", 2)] });
    expect(n).toBe(10);
    expect(rows[0]).toMatchObject({
      label: "Verizon",
      n: 8,
      share: 0.8,
      parts: [
        { bucket: "blocked_603plus", n: 2, share: 0.25 },
        { bucket: "reached", n: 6, share: 0.75 },
      ],
      rates: { blocked: { value: 0.25, n: 8 } },
      narrow: { carrier: "Verizon" },
    });
    expect(rows[1]).toMatchObject({ label: "Carrier unknown", narrow: { carrier: "(none)" } });
  });

  it("says how many groups are counted together", () => {
    const { rows } = callGroupTable({ by: "callerId", groups: 320, data: [group("+13125550100", 6), group(null, 5)] });
    expect(rows[1]).toMatchObject({ label: "319 more caller IDs", narrow: null });
  });

  it("puts hours, weekdays and days in their own order", () => {
    const labels = (by: "hour" | "weekday" | "day", keys: readonly string[]) =>
      callGroupTable({ by, groups: keys.length, data: keys.map((key) => group(key, 1)) }).rows.map(
        ({ label }) => label,
      );
    expect(labels("hour", ["14", "09"])).toEqual(["09:00 to 09:59", "14:00 to 14:59"]);
    expect(labels("weekday", ["7", "1"])).toEqual(["Monday", "Sunday"]);
    expect(labels("day", ["2026-11-03", "2026-10-31"])).toEqual(["31 Oct 2026", "3 Nov 2026"]);
  });

  it.each([
    ["callerId", "+13125550100"],
    ["carrier", "AT&T, Mobility"],
    ["outcome", "busy"],
    ["rule", "server-failure/own-limit"],
    ["trunk", ""],
    ["campaign", "recall"],
    ["attestation", "A"],
    ["area", "+1 312"],
    ["day", "2026-11-03"],
  ] as const)("narrows by %s to %j with a filter that can be read", (by, key) => {
    const { narrow } = callGroupTable({ by, groups: 1, data: [group(key, 1)] }).rows[0] ?? {};
    const filter = readCallFilter(narrow ?? {});
    for (const name of Object.keys(narrow ?? {}))
      expect([name, Object.entries(filter).find(([one]) => one === name)?.[1]]).not.toEqual([name, null]);
    expect(Object.keys(narrow ?? {}).length).toBeGreaterThan(0);
  });

  it.each(GROUP_KEYS)("has words for %s", (by) => expect(GROUP_WORDS[by].label).not.toBe(""));
});

it.each([
  [2, "1 more caller ID"],
  [5_001, "5,000 more caller IDs"],
])("of %d groups, one listed, tells the others as %j", (groups, label) => {
  const data = [
    { key: "+13125550100", attempts: 3, outcomes: { answered: 3 } },
    { key: null, attempts: 9, outcomes: { busy: 9 } },
  ];
  expect(callGroupTable({ by: "callerId", data, groups }).rows.map((row) => row.label)).toContain(label);
});

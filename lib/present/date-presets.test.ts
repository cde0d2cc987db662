import { expect, it } from "vitest";
import { datePresets } from "@/lib/present/date-presets";

it.each([
  ["2026-03-01", "Last 7 days", "2026-02-23", null],
  ["2026-03-01", "This month", "2026-03-01", null],
  ["2026-03-31", "Month before", "2026-02-01", "2026-02-28"],
  ["2026-01-15", "Month before", "2025-12-01", "2025-12-31"],
  ["2028-03-01", "Last 30 days", "2028-02-01", null],
])("%s: %s begins on %s", (lastDay, label, from, to) => {
  expect(datePresets(lastDay).find((preset) => preset.label === label)).toEqual({ label, from, to });
});

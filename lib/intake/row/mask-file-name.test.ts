import { expect, it } from "vitest";
import { maskFileName } from "@/lib/intake/row/mask-file-name";

it.each([
  ["2026/march.csv", "2026/march.csv"],
  ["cdr-20260301.csv", "cdr-20260301.csv"],
  ["cdr_20260301_120000.csv.gz", "cdr_20260301_120000.csv.gz"],
  ["cdr.2026-03-01T12.json", "cdr.2026-03-01T12.json"],
  ["log/*.xml", "log/*.xml"],
  ["20260301-120000_+13125550101_+12125550140.json", "20260301-120000_+131255*****_+121255*****.json"],
  ["20260301_1205550101.json", "20260301_120555****.json"],
  ["out-12125550140-20260301.csv", "out-121255*****-20260301.csv"],
  ["calls-1796100346322.csv", "calls-1796100346322.csv"],
  ["calls_1796100346.csv.gz", "calls_1796100346.csv.gz"],
  ["+1796100346.csv", "+179610****.csv"],
  ["17961003463.csv", "179610*****.csv"],
  ["cdr 31122026.csv", "cdr 31122026.csv"],
  ["cdr 01_09_2026 to 30-09-2026.csv", "cdr 01_09_2026 to 30-09-2026.csv"],
  ["calls 2026-09-01 2026-09-30 (1).csv", "calls 2026-09-01 2026-09-30 (1).csv"],
  ["9920260301.csv", "992026****.csv"],
  ["", ""],
])("%j is kept as %j", (name, masked) => {
  expect(maskFileName(name)).toBe(masked);
});

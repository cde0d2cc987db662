import { expect, it } from "vitest";
import { unitByValues } from "@/lib/intake/proposal/unit-by-values";

it.each([
  ["Duration", ["79000", "16000", "65120", "0"], "ms"],
  ["Duration", ["0.000752315", "0.00091", "0", ".0001157"], "d"],
  ["Duration", ["7.52E-04", "0.00091", "2.3e-4"], "d"],
  ["Duration", ["65", "7200", "30000"], "s"],
  ["Duration", ["65", "", "0", "9"], "s"],
  ["Duration", ["18000", "20000"], "ms"],
  ["Duration", ["65123", "0", "12345", "0"], "ms"],
  ["Duration", ["65123"], "ms"],
  ["Duration", ["18000", "95"], "s"],
  ["Duration", ["7200", "3600"], "s"],
  ["Duration", ["0.52", "0.7", "0.1"], "s"],
  ["Call Length", ["1.0833", "0.5", "0", "2.3667"], "min"],
  ["Call Length", ["1.083", "0.517", "3.467", "2.367"], "min"],
  ["Call Length", ["1.0833", "0.5", "3"], "s"],
  ["Call Length", ["65.1234", "12.0412", "3.9071"], "s"],
  ["Call Length (s)", ["1.0833", "0.5", "0", "2.3667"], "s"],
  ["Duration", ["0:01:05", "79000", "79001"], "s"],
  ["Duration (sec)", ["79000", "16000", "65120"], "s"],
  ["DurationSeconds", ["79000", "16000", "65120"], "s"],
  ["Duration (hh:mm)", ["0:01", "0:07"], "hm"],
  ["Dauer hhmm", ["0:01"], "hm"],
  ["Duration (hh:mm:ss)", ["0:01:00"], "s"],
  ["Duration_HHMMSS", ["0:01:00"], "s"],
  ["Duration (mm:ss)", ["0:01"], "s"],
])("reads %s of %j in %s", (name, values, unit) => {
  expect(unitByValues({ name, values })).toBe(unit);
});

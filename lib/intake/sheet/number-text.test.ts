import { expect, it } from "vitest";
import { PLAIN, readNumberFormat } from "@/lib/intake/sheet/number-format";
import { numberText } from "@/lib/intake/sheet/number-text";

it.each([
  ["13125550101", "13125550101"],
  ["1.3125550101E10", "13125550101"],
  ["1.23456789012346E+18", "1.23456789012346E+18"],
  ["603", "603"],
  ["0.25", "0.25"],
  ["0123456789012345678", "0123456789012345678"],
  ["n/a", "n/a"],
])("writes the plain number %s as %s", (written, wanted) => {
  expect(numberText(written, PLAIN, false)).toBe(wanted);
});

it.each([
  ["d/m/yyyy h:mm:ss", "46308.586909722224", "2026-10-13 14:05:09"],
  ["d/m/yyyy h:mm", "46308.5", "2026-10-13 12:00:00"],
  ["d/m/yyyy h:mm", "46308", "2026-10-13 00:00:00"],
  ["d/m/yyyy", "46308", "2026-10-13"],
  ["d/m/yyyy", "46308.25", "2026-10-13 06:00:00"],
  ["h:mm:ss.000", "46308.58691261574", "2026-10-13 14:05:09.250"],
  ["h:mm:ss", "0.0014467592592592592", "0:02:05"],
  ["[h]:mm:ss", "1.5", "36:00:00"],
  ["mm:ss", "0.0014467592592592592", "0:02:05"],
  ["h:mm", "0.5", "12:00"],
  ["h:mm", "0.5000115740740741", "12:00:01"],
  ["h:mm:ss", "0", "0:00:00"],
  ["d/m/yyyy h:mm:ss", "0", ""],
  ["d/m/yyyy h:mm:ss", "0.0014467592592592592", "0:02:05"],
  ["d/m/yyyy", "13125550101", "13125550101"],
  ["d/m/yyyy", "-1", "-1"],
  ["00000000000", "4155550101", "04155550101"],
  ['"+"0', "13125550101", "+13125550101"],
])("writes in the format %s the number %s as %s", (code, written, wanted) => {
  expect(numberText(written, readNumberFormat(code), false)).toBe(wanted);
});

it("counts days from 1904 where the workbook does, yet not lengths", () => {
  expect(numberText("44846.5", readNumberFormat("d/m/yyyy h:mm"), true)).toBe("2026-10-13 12:00:00");
  expect(numberText("0.5", readNumberFormat("[h]:mm:ss"), true)).toBe("12:00:00");
});

import { expect, it } from "vitest";
import { builtInFormat, PLAIN, readNumberFormat } from "@/lib/intake/sheet/number-format";

const time = (parts: string) => ({
  kind: "time",
  hasDate: parts.includes("d"),
  hasClock: parts.includes("c"),
  hasSeconds: parts.includes("s"),
});

it.each([
  ["General", PLAIN],
  ["0", PLAIN],
  ["#,##0.00", PLAIN],
  ["0.00E+00", PLAIN],
  ['0.0 "days"', PLAIN],
  ['_-* #,##0.00\\ "kr"_-', PLAIN],
  ["[Red]0", PLAIN],
  ["@", PLAIN],
  ["dd/mm/yyyy", time("d")],
  ["mmm-yy", time("d")],
  ["m/d/yy h:mm", time("dc")],
  ["[$-409]m/d/yyyy h:mm:ss AM/PM;@", time("dcs")],
  ["yyyy-mm-dd\\ hh:mm:ss.000", time("dcs")],
  ["h:mm", time("c")],
  ["h:mm AM/PM", time("c")],
  ["mm:ss", time("cs")],
  ["[h]:mm:ss", time("cs")],
  ["[mm]:ss", time("cs")],
  ["0000000000", { kind: "digits", width: 10, plus: false }],
  ['"+"0', { kind: "digits", width: 1, plus: true }],
  ["\\+00", { kind: "digits", width: 2, plus: true }],
])("reads the code %s", (code, wanted) => {
  expect(readNumberFormat(code)).toEqual(wanted);
});

it.each([
  [0, PLAIN],
  [1, PLAIN],
  [14, time("d")],
  [18, time("c")],
  [21, time("cs")],
  [22, time("dcs")],
  [46, time("cs")],
  [49, PLAIN],
])("knows the format %i", (id, wanted) => {
  expect(builtInFormat(id)).toEqual(wanted);
});

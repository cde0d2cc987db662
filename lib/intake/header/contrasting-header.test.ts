import { expect, it } from "vitest";
import { contrastingHeader } from "@/lib/intake/header/contrasting-header";

const CALLS = [
  ["Wer", "Wen", "Wann"],
  ["+13125550103", "+13125550104", "2026-03-01 08:00:00"],
  ["+13125550103", "+13125550105", "2026-03-01 08:01:00"],
];

it("takes a row of unknown words above figures for the header", () => {
  expect(contrastingHeader(CALLS)).toEqual({ index: 0, cells: ["Wer", "Wen", "Wann"] });
  expect(contrastingHeader([[""], ...CALLS])?.index).toBe(1);
  expect(contrastingHeader([["Anrufe", "", ""], ["Stand: 30.09.2026"], ["von", "bis"], ...CALLS])?.index).toBe(3);
});

it.each([
  ["the first row is a record", CALLS.slice(1)],
  ["a name stands twice", [["Wer", "Wer", "Wann"], ...CALLS.slice(1)]],
  ["a name is missing", [["Wer", "", "Wann"], ...CALLS.slice(1)]],
  ["there is nothing below", CALLS.slice(0, 1)],
  [
    "words stand below as well",
    [
      ["a", "b", "c"],
      ["d", "e", "f"],
    ],
  ],
  [
    "there are too few columns",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  ["there is nothing", []],
])("finds none where %s", (_case, rows) => {
  expect(contrastingHeader(rows)).toBeNull();
});

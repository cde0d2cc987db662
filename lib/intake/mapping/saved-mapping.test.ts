import { expect, it } from "vitest";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { withMapping } from "@/lib/intake/mapping/saved-mapping";
import { createFormatRecogniser, type FormatSample } from "@/lib/intake/recognise-format";

const recognise = createFormatRecogniser(FORMATS, GENERIC);
const sample: FormatSample = {
  kind: "rows",
  rows: [
    ["Wer", "Wen", "Wann"],
    ["+13125550103", "+12125550100", "4/5/2026 10:00"],
  ],
  lines: [1, 2],
};
const mapping = {
  formatId: "generic",
  columns: { callerId: { from: ["wen"] }, callee: { from: ["wer"] }, startedAt: { from: ["wann"] } },
  timeZone: "UTC",
  country: "US",
  dateOrder: null,
  anchor: null,
};

it("reads a file as the person said, and is as sure as of a known format", () => {
  const found = withMapping(recognise(sample), mapping, sample);
  expect(found).toMatchObject({ confidence: "exact", headerLine: 1, mapping, proposals: [] });
  expect(found.format.id).toBe("generic");
});

it("looks at the dates only where the person left their order open", () => {
  expect(withMapping(recognise(sample), mapping, sample).dateOrder.either).toBe(1);
  expect(withMapping(recognise(sample), { ...mapping, dateOrder: "mdy" }, sample).dateOrder.either).toBe(0);
});

it("takes a format that is gone for a table of calls", () => {
  expect(withMapping(recognise(sample), { ...mapping, formatId: "gone" }, sample).format.id).toBe("generic");
});

it("finds the columns of a file without header where this file has them", () => {
  const row = (front: string[]) => [
    ...front,
    "INVITE",
    "f1",
    "t1",
    "c1@x",
    "603",
    "Decline",
    "1772352000",
    "+13125550103",
    "+12125550100",
  ];
  const moved: FormatSample = { kind: "rows", rows: [row([]), row([])], lines: [1, 2] };
  const looked = recognise(moved);
  const earlier = { ...looked.mapping, anchor: 7, columns: {}, timeZone: "Europe/Berlin" };
  const found = withMapping(looked, earlier, moved);
  expect(found.mapping).toMatchObject({ anchor: looked.mapping.anchor, timeZone: "Europe/Berlin" });
  expect(found.mapping.columns).toEqual(looked.mapping.columns);
});

import { expect, it } from "vitest";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { DirectionValues } from "@/lib/intake/row/direction-values";
import { readAsRecognised } from "@/lib/testing/read-as-recognised";

const HEADER = ["Start Time", "Caller ID", "Called Number", "Direction"];
const call = (direction: string, called = "+12125550100") => ["2026-10-13 10:00:00", "+13125550101", called, direction];

function valuesOf(records: readonly unknown[], change: Partial<ColumnMapping> = {}) {
  const { recognised, readings } = readAsRecognised(HEADER, records, change);
  const values = new DirectionValues(recognised);
  for (const [record, reading] of readings) values.add(record, reading);
  return values.values();
}

it("counts what stands in the column, the most frequent first, and says how it is read", () => {
  const found = valuesOf([call("1"), call("2"), call("1"), call("in"), call(""), call("1"), call("in")]);
  expect(found).toEqual([
    { value: "1", records: 3, means: null },
    { value: "in", records: 2, means: "inbound" },
    { value: "2", records: 1, means: null },
    { value: "", records: 1, means: "outbound" },
  ]);
});

it("tells what a person said a value means, also of none", () => {
  const found = valuesOf([call("1"), call("2"), call("")], {
    directions: { "1": "outbound", "2": "internal", "": "inbound" },
  });
  expect(found.map(({ value, means }) => [value, means])).toEqual([
    ["1", "outbound"],
    ["2", "internal"],
    ["", "inbound"],
  ]);
});

it("counts records that are refused for something else, and none that are no calls at all", () => {
  const total = ["Total", "2", "", "7"];
  expect(valuesOf([call("A", "nobody"), call("B"), HEADER, total, ["", "", "", ""]])).toEqual([
    { value: "A", records: 1, means: null },
    { value: "B", records: 1, means: null },
  ]);
});

it("reads documents by their path", () => {
  const document = (dir: string) => ({
    start_time: "2026-10-13T10:00:00Z",
    caller: "+13125550101",
    callee: "+12125550100",
    leg: { direction: dir },
  });
  expect(valuesOf([document("MO"), document("MT"), document("MO")]).map(({ value }) => value)).toEqual(["MO", "MT"]);
});

it("tells no number and no more than twenty values", () => {
  const found = valuesOf([call("+12125550100"), ...Array.from({ length: 30 }, (_, at) => call(`w${at}`))]);
  expect(found.length).toBe(20);
  expect(found.map(({ value }) => value)).not.toContain("+12125550100");
});

it("tells nothing where no column is that of the direction", () => {
  const columns = { callerId: { from: [1] }, callee: { from: [2] }, startedAt: { from: [0] } };
  expect(valuesOf([call("1")], { columns })).toEqual([]);
});

import { expect, it } from "vitest";
import { defineFormat, type FormatStatement } from "@/lib/intake/define-format";
import { createPlainRowReader } from "@/lib/intake/plain/plain-row-reader";

const HEADER = ["id", "from", "to", "start", "code", "direction"];
const COLUMNS = {
  callId: { from: ["id"] },
  callerId: { from: ["from"] },
  callee: { from: ["to"] },
  startedAt: { from: ["start"] },
  sipCode: { from: ["code"] },
  direction: { from: ["direction"] },
};

function readerOf(statement: Partial<FormatStatement> = {}, columns: Record<string, { from: string[] }> = COLUMNS) {
  return createPlainRowReader({
    format: defineFormat({ id: "x", name: "X", tier: 1, fields: {}, ...statement }),
    mapping: { formatId: "x", columns, timeZone: null, country: null, dateOrder: null, anchor: null },
    dialect: { delimiter: ",", quote: '"', escape: "doubled", width: 6 },
    encoding: "utf-8",
    options: { header: HEADER, timeZone: "UTC", country: "US" },
  });
}

it.each([
  ["c-1,3125550100,2125550123,2026-11-03 10:00:00,603,", "attempt"],
  ["c-1,3125550100,2125550123,2026-11-03 10:00:00,603,inbound", "skip"],
  ["c-1,3125550100,2125550123,2026-11-03 10:00:00,603,sideways", "other"],
  ["c-1,3125550100,2125550123,2026-11-03 10:00:00,999999,", "other"],
  ["c-1,see notes,2125550123,2026-11-03 10:00:00,603,", "other"],
  ["#c-1,3125550100,2125550123,2026-11-03 10:00:00,603,", "other"],
  ["c-1,3125550100,2125550123,2026-11-03 10:00:00,603,,more", "other"],
  ["id,from,to,start,code,direction", "other"],
])("reads %s: %s", (text, expected) => {
  const reader = readerOf();
  reader?.line.cut(Buffer.from(`${text}\n`), 0);
  expect(reader?.read()).toBe(expected);
});

it("is made only for files in which a row is a call, its time in one column", () => {
  expect(readerOf({ legs: "attempts" })).toBeNull();
  expect(readerOf({}, { ...COLUMNS, startDate: { from: ["id"] } })).toBeNull();
  expect(readerOf({}, { ...COLUMNS, startHalf: { from: ["id"] } })).toBeNull();
  expect(readerOf({}, { ...COLUMNS, answeredAt: { from: ["start", "id"] } })).toBeNull();
  expect(readerOf({}, { ...COLUMNS, startedAt: { from: [] } })).toBeNull();
});

it.each([
  ["c-1,3125550100,2125550123,2026-11-03 10:00:00,603,", "attempt", "c-1"],
  [",3125550100,2125550123,2026-11-03 10:00:00,603,2026-11-03 10:00:01", "attempt", "2026-11-03 10:00:01"],
  ["c-1,3125550100,2125550123,,603,2026-11-03 10:00:00", "other", null],
  ["c-1,3125550100,2125550123,-,603,2026-11-03 10:00:00", "other", null],
])("reads %s, of whose start and id another column tells where the first is empty: %s", (text, expected, id) => {
  const second = { startedAt: { from: ["start", "direction"] }, callId: { from: ["id", "direction"] } };
  const { direction: _, ...columns } = COLUMNS;
  const reader = readerOf({}, { ...columns, ...second });
  reader?.line.cut(Buffer.from(`${text}\n`), 0);
  expect(reader?.read()).toBe(expected);
  const { bytes } = reader?.line ?? { bytes: Buffer.alloc(0) };
  const written = Buffer.from(bytes.subarray(reader?.idFrom, reader?.idTo)).toString();
  if (id !== null) expect(reader?.callId ?? written).toBe(id);
});

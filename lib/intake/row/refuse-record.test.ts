import { expect, it } from "vitest";
import { refuseRecord } from "@/lib/intake/row/refuse-record";

const MISSING = { reason: "missing_value", field: "callee", value: "" } as const;

it("keeps a row as it was written, quoted where it must be", () => {
  const refused = refuseRecord(["c-1", 'say "hi", ok', "a\nb", ""], 7, {
    reason: "broken_date",
    field: "startedAt",
    value: "soon",
  });
  expect(refused).toEqual({
    type: "refused",
    refusal: { line: 7, reason: "broken_date", field: "startedAt", value: "soon", raw: 'c-1,"say ""hi"", ok","a\nb",' },
  });
});

it("keeps a document as JSON", () => {
  expect(refuseRecord({ a: 1 }, 1, MISSING).refusal.raw).toBe('{"a":1}');
  expect(refuseRecord([1, { toString: null }], 1, MISSING).refusal.raw).toBe('[1,{"toString":null}]');
  expect(refuseRecord(undefined, 1, MISSING).refusal.raw).toBe("");
});

it("cuts what is too long", () => {
  const { refusal } = refuseRecord(["x".repeat(5000)], 1, {
    reason: "broken_date",
    field: "startedAt",
    value: "y".repeat(500),
  });
  expect([refusal.raw.length, refusal.value.length]).toEqual([2000, 200]);
});

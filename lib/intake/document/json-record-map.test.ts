import { expect, it } from "vitest";
import { outlineObject } from "@/lib/intake/document/json-outline";
import { recordsByKey } from "@/lib/intake/document/json-record-map";

const CALL = { from: "+13125550101", to: "+14155550100", at: 1 };

function first(members: Readonly<Record<string, unknown>>): string | null {
  const text = JSON.stringify(members);
  const start = recordsByKey(text, outlineObject(text, 0));
  return start === null ? null : text.slice(start, start + 7);
}

it("finds the first record where nearly all members are records under ids", () => {
  expect(first({ k1: CALL, k2: CALL })).toBe('{"from"');
  expect(first({ k1: CALL, k2: { ...CALL, note: "x" }, k3: { from: "1", to: "2" }, k4: CALL, k5: null })).toBe(
    '{"from"',
  );
  expect(first({ "2026-04-01": [CALL], "2026-04-02": [CALL, CALL] })).toBe('{"from"');
});

it("finds none in what may be one record", () => {
  expect(first({})).toBeNull();
  expect(first({ k1: CALL })).toBeNull();
  expect(first({ k1: CALL, k2: CALL, name: "x", kind: "y" })).toBeNull();
  expect(first({ caller: CALL, callee: CALL })).toBeNull();
  expect(first({ leg1: CALL, leg2: CALL })).toBeNull();
  expect(first({ k1: { a: 1 }, k2: { a: 1 } })).toBeNull();
  expect(first({ k1: CALL, k2: { a: 1, b: 2, c: 3 } })).toBeNull();
});

import { expect, it } from "vitest";
import { isJsonObject, objectAt, objectsAt, textAt, textOf } from "@/lib/intake/document/json-object";

it.each([
  [{}, true],
  [[], false],
  [null, false],
  ["x", false],
])("%j is an object: %s", (value, expected) => {
  expect(isJsonObject(value)).toBe(expected);
});

it("reads children that may be missing", () => {
  const value = { one: { a: 1 }, many: [{ a: 1 }, 2, { a: 3 }], text: "x" };
  expect(objectAt(value, "one")).toEqual({ a: 1 });
  expect(objectAt(value, "text")).toEqual({});
  expect(objectAt(undefined, "one")).toEqual({});
  expect(objectsAt(value, "many")).toEqual([{ a: 1 }, { a: 3 }]);
  expect(objectsAt(value, "one")).toEqual([{ a: 1 }]);
  expect(objectsAt(value, "toString")).toEqual([]);
});

it("writes values as text", () => {
  expect([1, "a", true, null, {}, [1, [2], "b"]].map(textOf)).toEqual(["1", "a", "true", "", "", "1,b"]);
  expect(textAt({ a: "", b: 0, c: "x" }, "a", "b", "c")).toBe("0");
  expect(textAt({}, "a", "constructor")).toBe("");
});

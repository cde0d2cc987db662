import { expect, it } from "vitest";
import { saysSomething } from "@/lib/present/caller-id/says-something";

it.each([
  [{}, false],
  [{ label: undefined }, false],
  [{ label: "Recalls" }, true],
  [{ group: undefined, owner: null }, true],
])("of %j: %s", (change, expected) => {
  expect(saysSomething(change)).toBe(expected);
});

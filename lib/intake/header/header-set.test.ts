import { expect, it } from "vitest";
import { headerSetHash } from "@/lib/intake/header/header-set";

it("is the same for the same columns in any order and spelling", () => {
  const hash = headerSetHash(["Call ID", "From", "To"]);
  expect(hash).toMatch(/^[0-9a-f]{24}$/);
  expect(headerSetHash(["to", "call_id", "FROM"])).toBe(hash);
  expect(headerSetHash(["to", "call_id", "FROM", "to"])).toBe(hash);
});

it("differs with every column that comes, goes or changes", () => {
  const sets = [["a"], ["b"], ["a", "b"], ["ab"], ["a", "b", "c"], ["a_b"], []];
  expect(new Set(sets.map(headerSetHash)).size).toBe(sets.length);
});

it("does not collide over a thousand sets of like names", () => {
  const hashes = Array.from({ length: 1000 }, (_, index) => headerSetHash(["callid", `extra_${index}`]));
  expect(new Set(hashes).size).toBe(1000);
});

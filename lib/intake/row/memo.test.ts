import { expect, it, vi } from "vitest";
import { memo } from "@/lib/intake/row/memo";

it("reads each distinct text once", () => {
  const read = vi.fn((text: string) => text.length);
  const remembered = memo(read, 10);
  expect(["aa", "b", "aa", "b", "aa"].map(remembered)).toEqual([2, 1, 2, 1, 2]);
  expect(read).toHaveBeenCalledTimes(2);
});

it("forgets all when it is full, and is right all the same", () => {
  const read = vi.fn((text: string) => text);
  const remembered = memo(read, 2);
  for (const text of ["a", "b", "c", "a"]) expect(remembered(text)).toBe(text);
  expect(read).toHaveBeenCalledTimes(4);
});

it("does not keep long texts", () => {
  const read = vi.fn((text: string) => text.length);
  const remembered = memo(read, 2);
  const long = "x".repeat(201);
  expect([remembered(long), remembered(long)]).toEqual([201, 201]);
  expect(read).toHaveBeenCalledTimes(2);
});

it("remembers null as an answer", () => {
  const read = vi.fn((): null => null);
  const remembered = memo(read, 2);
  expect([remembered(""), remembered("")]).toEqual([null, null]);
  expect(read).toHaveBeenCalledTimes(1);
});

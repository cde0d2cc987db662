import { expect, it } from "vitest";
import { batches } from "@/lib/base/batches";

it.each([
  [0, []],
  [3, [[0, 1, 2]]],
  [4, [[0, 1, 2], [3]]],
  [
    6,
    [
      [0, 1, 2],
      [3, 4, 5],
    ],
  ],
])("cuts %i items into threes", (count, expected) => {
  expect([...batches(Array(count).keys(), 3)]).toEqual(expected);
});

it("asks for no more items than the batch takes", () => {
  let asked = 0;
  function* items() {
    for (;;) yield asked++;
  }
  const [first] = batches(items(), 2);
  expect(first).toEqual([0, 1]);
  expect(asked).toBe(2);
});

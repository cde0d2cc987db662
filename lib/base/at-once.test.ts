import { expect, it } from "vitest";
import { atOnce } from "@/lib/base/at-once";

it("does every step and gives what they came to", () => {
  const done: number[] = [];
  const steps = (function* (): Generator<undefined, string> {
    for (const step of [1, 2, 3]) {
      done.push(step);
      yield;
    }
    return "all";
  })();
  expect(atOnce(steps)).toBe("all");
  expect(done).toEqual([1, 2, 3]);
});

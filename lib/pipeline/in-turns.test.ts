import { expect, it } from "vitest";
import { inTurns } from "@/lib/pipeline/in-turns";

/** Steps of five milliseconds each, all of which keep the process to themselves. */
function* steps(count: number): Generator<undefined, string> {
  for (let step = 0; step < count; step += 1) {
    const end = performance.now() + 5;
    while (performance.now() < end);
    yield;
  }
  return "done";
}

it("does all steps, and lets others have their turn meanwhile", async () => {
  let turns = 0;
  const clock = setInterval(() => (turns += 1), 1);
  const result = await inTurns(steps(60));
  clearInterval(clock);
  expect(result).toBe("done");
  expect(turns).toBeGreaterThan(2);
});

it("throws what a step throws", async () => {
  const failing = (function* (): Generator<undefined, string> {
    yield;
    throw new Error("no evidence");
  })();
  await expect(inTurns(failing)).rejects.toThrow("no evidence");
});

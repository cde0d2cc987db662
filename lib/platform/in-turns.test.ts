import { expect, it } from "vitest";
import { givenInTurns, inTurns } from "@/lib/platform/in-turns";

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

it("hands on all pieces in their order, and lets others have their turn between them", async () => {
  let turns = 0;
  const clock = setInterval(() => (turns += 1), 1);
  const pieces: number[] = [];
  const made = (function* () {
    let piece = 0;
    for (const _ of { [Symbol.iterator]: () => steps(60) }) yield piece++;
  })();
  for await (const piece of givenInTurns(made)) pieces.push(piece);
  clearInterval(clock);
  expect(pieces).toEqual(Array.from({ length: 60 }, (_, piece) => piece));
  expect(turns).toBeGreaterThan(2);
});

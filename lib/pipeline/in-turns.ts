import { setImmediate as othersTurn } from "node:timers/promises";

/** For so long work goes on before others have their turn: shorter than anybody notices. */
const TURN_MS = 30;

/**
 * Does work that comes in small steps, and now and then lets everything else that this process does have its turn: other
 * imports, their progress, and words to the database.
 * @returns what the steps came to
 * @throws what a step throws
 */
export async function inTurns<Result>(steps: Iterator<unknown, Result>): Promise<Result> {
  let turnEndsAt = performance.now() + TURN_MS;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < turnEndsAt) continue;
    await othersTurn();
    turnEndsAt = performance.now() + TURN_MS;
  }
}

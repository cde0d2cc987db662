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
  const turn = new Turn();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (turn.isOver()) await turn.next();
  }
}

/** Hands on pieces that are made when they are asked for, and lets others have their turn between them, as `inTurns` does. */
export async function* givenInTurns<Piece>(pieces: Iterable<Piece>): AsyncGenerator<Piece> {
  const turn = new Turn();
  for (const piece of pieces) {
    yield piece;
    if (turn.isOver()) await turn.next();
  }
}

class Turn {
  #endsAt = performance.now() + TURN_MS;

  isOver(): boolean {
    return performance.now() >= this.#endsAt;
  }

  async next(): Promise<void> {
    await othersTurn();
    this.#endsAt = performance.now() + TURN_MS;
  }
}

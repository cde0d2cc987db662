/**
 * Does work that comes in steps in one go.
 * @returns what the steps came to
 */
export function atOnce<Result>(steps: Iterator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Why the product cannot start, in one line that says what to do; all that the person who started it gets to see. */
export class LaunchError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = "LaunchError";
  }
}

/** The first line of whatever was thrown; of several at once, as where a name has several addresses, of the first. */
export function firstLine(error: unknown): string {
  if (error instanceof AggregateError && error.message === "") return firstLine(error.errors[0]);
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split("\n")[0] ?? "";
}

import { errorText } from "@/lib/base/error-text";

/** Why the product cannot start, in one line that says what to do; all that the person who started it gets to see. */
export class LaunchError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = "LaunchError";
  }
}

/** The first line of what whatever was thrown says. */
export function firstLine(error: unknown): string {
  return errorText(error).trim().split("\n")[0] ?? "";
}

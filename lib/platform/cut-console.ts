import { format } from "node:util";
import { cutText } from "@/lib/platform/cut-private";
import { tellFailure } from "@/lib/platform/watch-database";

/**
 * From now on what this process writes to its console (Next.js writes the errors of pages there, with whatever their
 * messages hold) loses telephone numbers, mail addresses, keys and tokens, as the log does. Pages that fail because the
 * database is away are not told one by one.
 */
export function cutConsole(target: Record<"error" | "warn", (...given: unknown[]) => void> = console): void {
  for (const name of ["error", "warn"] as const) {
    const write = target[name].bind(target);
    target[name] = (...given: unknown[]) => {
      const failure = given.find((one) => one instanceof Error);
      tellFailure(failure, () => write(cutText(format(...given))));
    };
  }
}

import type { AppErrorCode } from "@/lib/base/app-error";

/** What the exit code of a command means; scripts rely on it. */
export const EXIT = { done: 0, failed: 1, usage: 2, refused: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Failures that lie in what was given: the same command on other input would do. */
const REFUSALS: ReadonlySet<AppErrorCode> = new Set([
  "bad_request",
  "conflict",
  "too_large",
  "unsupported_media_type",
  "unprocessable",
]);

/** The exit code of a failure that its caller may see. */
export function exitCodeOf(code: AppErrorCode): ExitCode {
  return REFUSALS.has(code) ? EXIT.refused : EXIT.failed;
}

/** Every kind of failure that a caller of the product may be told about; each maps to one HTTP status and one exit code. */
export const APP_ERROR_CODES = [
  "bad_request",
  "unauthenticated",
  "forbidden",
  "not_found",
  "conflict",
  "too_large",
  "unsupported_media_type",
  "unprocessable",
  "too_many_requests",
  "unavailable",
  "not_implemented",
] as const;

export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

/** One faulty input, by the path that leads to it. */
export interface InputProblem {
  readonly path: string;
  readonly message: string;
}

/** A failure that a caller may see: its message is safe to show, and says what to do. Anything else is a defect. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly problems: readonly InputProblem[];
  /** More members of the answer, such as the earlier import on a conflict. */
  readonly extension: Readonly<Record<string, unknown>>;

  constructor(
    code: AppErrorCode,
    message: string,
    more: { problems?: readonly InputProblem[]; extension?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? {} : { cause: more.cause });
    this.name = "AppError";
    this.code = code;
    this.problems = more.problems ?? [];
    this.extension = more.extension ?? {};
  }
}

import type { ZodError } from "zod";
import { AppError } from "@/lib/base/app-error";
import { isDiskFull, isMachineTrouble } from "@/lib/platform/machine-trouble";
import type { Problem } from "@/lib/present/problem.schema";
import { HTTP_STATUS } from "@/lib/web/http-status";

const METHOD_NOT_ALLOWED = 405;
const INTERNAL = 500;

/** What whoever asks for something is told while the database does not answer. */
export const DATABASE_AWAY = "The database cannot be reached. Try again soon.";

/**
 * The answer to a request that failed, as `application/problem+json` (RFC 9457). What is no {@link AppError} is a defect:
 * the caller learns that there is one and where to look it up, and nothing of its insides.
 * @param instance the path that was asked for
 */
export function problemResponse(error: unknown, instance: string, requestId: string): Response {
  const known = isMachineTrouble(error) ? new AppError("unavailable", wordsOfTrouble(error)) : error;
  if (!(known instanceof AppError))
    return answer({ code: "internal", status: INTERNAL, title: "Something broke" }, instance, {
      detail: `This is a fault of ours. The log has more under ${requestId}.`,
    });
  const { status, title } = HTTP_STATUS[known.code];
  const { retryAfterSeconds, location } = known.extension;
  return answer(
    { code: known.code, status, title },
    instance,
    {
      ...known.extension,
      detail: known.message,
      ...(known.problems.length > 0 ? { errors: [...known.problems] } : {}),
    },
    {
      ...(known.code === "unauthenticated" ? { "WWW-Authenticate": "Bearer" } : {}),
      ...(typeof location === "string" ? { Location: location } : {}),
      ...(typeof retryAfterSeconds === "number" ? { "Retry-After": String(retryAfterSeconds) } : {}),
    },
  );
}

/** The answer to a method that a path does not know. @param allow the methods that it knows */
export function methodProblem(instance: string, allow: string): Response {
  const kind = { code: "method_not_allowed", status: METHOD_NOT_ALLOWED, title: "Method not allowed" };
  return answer(kind, instance, { detail: `This path takes ${allow}.` }, { Allow: allow });
}

/**
 * What a failed check of input means: an id that is none is unknown; what was asked for is a bad request; what was handed
 * in cannot be used.
 */
export function inputError(error: ZodError, isReading: boolean): AppError {
  const problems = error.issues.map(({ path, message }) => ({ path: path.slice(1).join("."), message }));
  if (error.issues.some(({ path }) => path[0] === "params")) return new AppError("not_found", "There is no such thing");
  const detail = problems.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)).join("; ");
  return new AppError(isReading ? "bad_request" : "unprocessable", detail, { problems });
}

function answer(
  { code, status, title }: { code: string; status: number; title: string },
  instance: string,
  members: { detail: string } & Record<string, unknown>,
  headers: Record<string, string> = {},
): Response {
  const type = `urn:problem-type:ringworthy:${code.replaceAll("_", "-")}`;
  const problem: Problem = { ...members, type, title, status, instance };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { "Content-Type": "application/problem+json", ...headers },
  });
}

function wordsOfTrouble(error: unknown): string {
  return isDiskFull(error)
    ? "The disk of this installation is full. Try again when its administrator has made room."
    : DATABASE_AWAY;
}

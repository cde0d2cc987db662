import type { z } from "zod";
import { organizationHeader } from "@/components/api/shown-organization";
import { SESSION_ENDED } from "@/components/ui/session-ended";
import type { Problem } from "@/lib/present/problem.schema";

const UNAUTHENTICATED = 401;

/** A schema that comes with the first answer that it checks, so that pages begin without the library behind it. */
export type LazySchema<Answer> = () => Promise<z.ZodType<Answer>>;

/** What the API said when it would not do something: its status, and the problem with what to do about it. */
export class ApiError extends Error {
  readonly status: number;
  /** Null when the answer was no problem document: the network, or something between, broke. */
  readonly problem: Problem | null;

  constructor(status: number, problem: Problem | null) {
    super(wordsOf(status, problem));
    this.name = "ApiError";
    this.status = status;
    this.problem = problem;
  }
}

/** Whether something failed because nobody is signed in any more. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.status === UNAUTHENTICATED;
}

/** Whether something failed because the server could not be asked. */
export function isUnreached(error: unknown): boolean {
  return error instanceof ApiError && error.status === 0;
}

/** Whether something was not saved because what it began with holds no longer. */
export function isOutdated(error: unknown): boolean {
  return error instanceof ApiError && error.problem?.isOutdated === true;
}

/** What to ask for. */
interface ApiRequest {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON; a file goes as it is. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/**
 * Asks the API and reads its answer.
 * @param path below `/api/v1`, with its query
 * @throws ApiError when the answer is no success; ZodError when it is not what was promised
 */
export async function requestJson<Answer>(
  answer: LazySchema<Answer>,
  path: string,
  request: ApiRequest = {},
): Promise<Answer> {
  const [schema, response] = await Promise.all([answer(), send(path, request)]);
  return schema.parse(await response.json());
}

/** Asks the API for something that has no answer but that it was done. @throws ApiError */
export async function requestDone(path: string, request: ApiRequest): Promise<void> {
  await send(path, request);
}

/** The problem document of an answer that is no success; null when it holds none. */
export async function problemIn(text: string): Promise<Problem | null> {
  const { Problem: schema } = await import("@/lib/present/problem.schema");
  const parsed = schema.safeParse(jsonIn(text));
  return parsed.success ? parsed.data : null;
}

/** What a text says as JSON; null when it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function send(path: string, { method = "GET", body, signal }: ApiRequest): Promise<Response> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers: {
      Accept: "application/json",
      ...organizationHeader(),
      ...(body === undefined ? {} : { "Content-Type": typeOf(body) }),
    },
    ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ApiError(0, null);
  });
  if (!response.ok) throw new ApiError(response.status, await problemIn(await response.text()));
  return response;
}

function wordsOf(status: number, problem: Problem | null): string {
  // What the server says of it is meant for programs: it speaks of keys.
  if (status === UNAUTHENTICATED) return SESSION_ENDED;
  return problem?.detail ?? (status === 0 ? "The server cannot be reached." : `The server answered ${status}.`);
}

function typeOf(body: unknown): string {
  return body instanceof Blob ? "text/csv" : "application/json";
}

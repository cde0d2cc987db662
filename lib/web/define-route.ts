import { randomUUID } from "node:crypto";
import { isReachedOverTls } from "@/lib/account/sign-in/session.gateway";
import { AppError } from "@/lib/base/app-error";
import { witnessAudit } from "@/lib/platform/audit-witness";
import { now } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { isDatabaseAway, tellFailure } from "@/lib/platform/watch-database";
import { AUDITED } from "@/lib/web/audit-table";
import { type Caller, identifyCaller } from "@/lib/web/caller";
import { clientAddress } from "@/lib/web/client-address";
import { metrics } from "@/lib/web/metrics";
import type { Operation } from "@/lib/web/operation";
import { pathParams } from "@/lib/web/path-template";
import { DATABASE_AWAY, methodProblem, problemResponse } from "@/lib/web/problem";
import { PUBLIC_LIMIT, rateLimiter } from "@/lib/web/rate-limit";
import { isSameOrigin } from "@/lib/web/same-origin";
import { transportHeaders } from "@/lib/web/security-headers";

/** The methods that an operation may have; HEAD and OPTIONS follow from them. */
export const METHODS = ["GET", "POST", "PATCH", "PUT", "DELETE"] as const;
export type Method = (typeof METHODS)[number];

/** A path below `/api/v1`, and what may be done with it. */
export interface Route {
  readonly path: string;
  readonly operations: Readonly<Partial<Record<Method, Operation>>>;
}

type Handler = (request: Request) => Promise<Response>;

/** What Next.js binds: a handler for every method, so that those that a path does not take are refused properly too. */
export type Handlers = Readonly<Record<Method | "HEAD" | "OPTIONS", Handler>>;

const INTERNAL = 500;
const NOTHING = "There is nothing at this address.";

/**
 * Turns a route into handlers. Each request is recognised, counted against its limit, checked, answered and logged here,
 * and every failure becomes one `application/problem+json`.
 */
export function handlersOf(route: Route): Handlers {
  const allow = allowed(route);
  const handler =
    (method: Method): Handler =>
    (request) =>
      answer(route, method, method, request);
  const options: Handler = async () => new Response(null, { status: 204, headers: { Allow: allow } });
  const head: Handler = async (request) => {
    const { status, headers, body } = await answer(route, "HEAD", "GET", request);
    await body?.cancel();
    return new Response(null, { status, headers });
  };
  const [GET, POST, PATCH, PUT, DELETE] = [
    handler("GET"),
    handler("POST"),
    handler("PATCH"),
    handler("PUT"),
    handler("DELETE"),
  ];
  return { GET, POST, PATCH, PUT, DELETE, HEAD: head, OPTIONS: options };
}

/** Handlers for paths at which there is nothing, so that they too are told so in the API's own words. */
export function handlersOfNothing(): Handlers {
  const nothing: Handler = async (request) => {
    const requestId = randomUUID();
    const response = problemResponse(new AppError("not_found", NOTHING), new URL(request.url).pathname, requestId);
    return withHeaders(response, { "X-Request-Id": requestId });
  };
  return {
    GET: nothing,
    POST: nothing,
    PATCH: nothing,
    PUT: nothing,
    DELETE: nothing,
    HEAD: nothing,
    OPTIONS: nothing,
  };
}

function allowed(route: Route): string {
  const { operations } = route;
  const methods: string[] = METHODS.filter((method) => operations[method] !== undefined);
  return [...methods, ...(takesHead(route) ? ["HEAD"] : []), "OPTIONS"].join(", ");
}

/** HEAD does what GET does; where that is written down, nobody must pass for having been given what was never sent. */
function takesHead({ path, operations }: Route): boolean {
  return operations.GET !== undefined && AUDITED[`GET ${path}`] === undefined;
}

/** @param asked the method of the request @param method the one whose operation answers it */
async function answer(route: Route, asked: Method | "HEAD", method: Method, request: Request): Promise<Response> {
  const requestId = randomUUID();
  const startedAt = performance.now();
  const { pathname } = new URL(request.url);
  const seen: { caller: Caller | null; headers: Record<string, string> } = { caller: null, headers: {} };
  let failure: unknown;
  let response: Response;
  try {
    response =
      asked === "HEAD" && !takesHead(route)
        ? methodProblem(pathname, allowed(route))
        : await perform(route, method, request, seen);
  } catch (error) {
    failure = error;
    response = problemResponse(error, pathname, requestId);
  }
  withHeaders(response, { ...seen.headers, "X-Request-Id": requestId });
  const seconds = (performance.now() - startedAt) / 1_000;
  metrics().countRequest(asked, route.path, response.status, seconds);
  const entry = {
    requestId,
    method: asked,
    route: route.path,
    status: response.status,
    ms: Math.round(seconds * 1_000),
  };
  const whole = { ...entry, ...actorOf(seen.caller) };
  // While the database is away every request fails for one reason, which the log does not repeat for each.
  if (response.status < INTERNAL || isDatabaseAway()) log.info(whole, "request");
  else tellFailure(failure, () => log.error({ ...whole, err: failure }, "request"));
  return response;
}

/** Adds what every answer carries, and `more`, where the answer does not say otherwise itself. */
function withHeaders(response: Response, more: Readonly<Record<string, string>>): Response {
  const headers = { "Cache-Control": "no-store", ...transportHeaders(isReachedOverTls()), ...more };
  for (const [name, value] of Object.entries(headers))
    if (!response.headers.has(name)) response.headers.set(name, value);
  return response;
}

async function perform(
  route: Route,
  method: Method,
  request: Request,
  seen: { caller: Caller | null; headers: Record<string, string> },
): Promise<Response> {
  const { pathname } = new URL(request.url);
  const operation = route.operations[method];
  if (operation === undefined) return methodProblem(pathname, allowed(route));
  const params = pathParams(route.path, pathname);
  if (params === null) throw new AppError("not_found", NOTHING);
  const time = now();
  const isForAnyone = operation.access.kind === "anyone";
  // Who asks cannot be known; to wait for the database to find that out would keep them all waiting.
  if (!isForAnyone && isDatabaseAway()) throw new AppError("unavailable", DATABASE_AWAY);
  seen.caller = isForAnyone ? null : await identified(request, time);
  if (operation.limit !== null)
    seen.headers = rateLimiter().take(operation.limit, rateKey(seen.caller, request), time.getTime());
  if (isForgeable(method, seen.caller, request) && !isSameOrigin(request))
    throw new AppError("forbidden", "This change does not come from a page of this site.");
  const run = () => operation.run({ request, caller: seen.caller, params, now: time });
  return process.env.NODE_ENV === "production" ? run() : audited(`${method} ${route.path}`, run);
}

/**
 * Runs an operation, and sees that it writes down what it promises to: a line that is forgotten should be found by a test.
 * @throws Error when it was done and not written down
 */
async function audited(name: string, run: () => Promise<Response>): Promise<Response> {
  const { result, actions } = await witnessAudit(run);
  const promise = AUDITED[name];
  if (!result.ok || promise === undefined || promise.silentWhen !== undefined) return result;
  if (promise.actions.some((action) => actions.has(action))) return result;
  throw new Error(`${name} was done and wrote none of ${promise.actions.join(", ")}`);
}

/** Who sends a request. Whoever has no credential that holds is counted by their address: trying keys is not free. */
async function identified(request: Request, time: Date): Promise<Caller> {
  try {
    return await identifyCaller(request, time);
  } catch (error) {
    rateLimiter().take(PUBLIC_LIMIT, `nobody ${clientAddress(request)}`, time.getTime());
    throw error;
  }
}

/** Whether another site's page could have made a browser send this with somebody's cookies. */
function isForgeable(method: Method, caller: Caller | null, request: Request): boolean {
  return method !== "GET" && caller?.kind !== "api_key" && request.headers.has("cookie");
}

function rateKey(caller: Caller | null, request: Request): string {
  if (caller === null) return `address ${clientAddress(request)}`;
  return caller.kind === "api_key" ? `key ${caller.key.id}` : `person ${caller.person.userId}`;
}

function actorOf(caller: Caller | null): Record<string, string> {
  if (caller === null) return {};
  return caller.kind === "api_key" ? { apiKeyId: caller.key.id } : { userId: caller.person.userId };
}

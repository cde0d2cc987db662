import { randomUUID } from "node:crypto";
import type http from "node:http";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state";
import { AppError } from "@/lib/base/app-error";
import { beforeEachRequest } from "@/lib/platform/each-request";
import { methodProblem, problemResponse } from "@/lib/web/problem";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const ROUTER_STATE = "next-router-state-tree";

/**
 * From now on requests that Next.js would break on, with a 500, are refused in plain words before they reach it: methods
 * of no page, addresses whose percent-encoding is none or a NUL, a `Host` that is none (RFC 9110 section 7.2).
 */
export function watchFrontDoor(): void {
  beforeEachRequest("front door", (request, response) => {
    forgetBrokenHeaders(request);
    const refusal = refusalOf(request);
    if (refusal === null) return true;
    void send(refusal, response);
    return false;
  });
}

function refusalOf({ method = "GET", url = "/", headers }: http.IncomingMessage): Response | null {
  const path = url.replace(/[?#].*$/s, "");
  if (!METHODS.includes(method)) return methodProblem(path, METHODS.join(", "));
  if (!isDecodable(path)) return badRequest("The address is not encoded as addresses are.", path);
  // The API says itself which parameter it is; a page would ask the database for it, which knows no such character.
  if (url.includes("%00") && !path.startsWith("/api/")) return badRequest("No address holds a NUL character.", path);
  if (!URL.canParse(`http://${headers.host ?? ""}`)) return badRequest("`Host` names no host.", path);
  return null;
}

/** What a browser's router and a proxy add, and what is then no such thing, is as good as not sent. */
function forgetBrokenHeaders({ headers }: http.IncomingMessage): void {
  try {
    parseAndValidateFlightRouterState(headers[ROUTER_STATE]);
  } catch {
    delete headers[ROUTER_STATE];
  }
  const host = headers["x-forwarded-host"];
  if (host !== undefined && !URL.canParse(`http://${host}`)) delete headers["x-forwarded-host"];
}

function badRequest(detail: string, path: string): Response {
  return problemResponse(new AppError("bad_request", detail), path, randomUUID());
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

async function send(answer: Response, response: http.ServerResponse): Promise<void> {
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), "Cache-Control": "no-store" });
  response.end(await answer.text());
}

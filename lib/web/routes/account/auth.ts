import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import { handleAuth } from "@/lib/account/sign-in/next-auth.gateway";
import { OIDC } from "@/lib/account/sign-in/oidc.gateway";
import { AppError } from "@/lib/base/app-error";
import { percentDecoded } from "@/lib/base/percent-decoded";
import { requestAccountMail } from "@/lib/pipeline/job-queue";
import { now } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { clientAddress } from "@/lib/web/client-address";
import { problemResponse } from "@/lib/web/problem";
import { DOOR_LIMIT, rateLimiter } from "@/lib/web/rate-limit";
import { mediaType, readText } from "@/lib/web/read-json";

/** What of next-auth is used; its own pages, its list of providers and its log for browsers are not. */
const STEPS: Readonly<Record<"GET" | "POST", readonly string[]>> = {
  GET: ["csrf", "session", "callback", "error", "signin"],
  POST: ["signin", "callback", "signout"],
};
const WAY_BACK = /(?:^|;)\s*((?:__Secure-|__Host-)?next-auth\.callback-url)=([^;]*)/g;
/** A form of a sign-in has a few short fields. */
const BYTES_MAX = 64_000;

/** Sign-in, sign-out and the session of next-auth, below `/api/auth`. */
export function GET(request: Request, context: unknown): Promise<Response> {
  return answer("GET", request, context);
}

/** The same for its forms. */
export function POST(request: Request, context: unknown): Promise<Response> {
  return answer("POST", request, context);
}

async function answer(method: "GET" | "POST", request: Request, context: unknown): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  try {
    rateLimiter().take(DOOR_LIMIT, `address ${clientAddress(request)}`, now().getTime());
    const [step = "", provider] = pathname.split("/").slice(3);
    // By a link nobody comes back but from an issuer.
    const isForm = method === "GET" && step === "callback" && provider !== OIDC;
    if (isForm || !STEPS[method].includes(step)) throw new AppError("not_found", "There is nothing at this address.");
    checkWayBack(searchParams.get("callbackUrl"));
    const broken = brokenWayBack(request);
    if (broken !== null) return forgetCookie(broken, pathname);
    // next-auth writes it into a header as it stands.
    if (/[^\x20-\x7e]/.test(searchParams.get("error") ?? "")) throw new AppError("bad_request", "`error` is no code.");
    const asked = method === "GET" ? request : await readable(request);
    const response = await handleAuth(asked, context, (account) =>
      requestAccountMail({ kind: "issuer-connected", account }),
    );
    if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "no-store");
    return response;
  } catch (error) {
    const requestId = randomUUID();
    if (!(error instanceof AppError)) log.error({ requestId, err: error }, "sign-in");
    const response = problemResponse(error, pathname, requestId);
    response.headers.set("Cache-Control", "no-store");
    return response;
  }
}

/**
 * The request with its body read, a form: next-auth itself reads whatever comes, of whatever size, and breaks on what is
 * no JSON.
 * @throws AppError `too_large`, `unsupported_media_type`
 */
async function readable(request: Request): Promise<Request> {
  const type = mediaType(request);
  const body = await readText(request, BYTES_MAX);
  if (type !== "application/x-www-form-urlencoded" && body !== "")
    throw new AppError(
      "unsupported_media_type",
      "Send a form, with `Content-Type: application/x-www-form-urlencoded`.",
    );
  checkWayBack(new URLSearchParams(body).get("callbackUrl"));
  const { url, headers } = request;
  return new NextRequest(url, { method: "POST", headers, body });
}

/** next-auth breaks on an address that is none. @throws AppError `bad_request` */
function checkWayBack(url: string | null): void {
  if (url !== null && !isAddressOfAPage(url))
    throw new AppError("bad_request", "`callbackUrl` is no address of a page.");
}

function isAddressOfAPage(url: string): boolean {
  const base = url.startsWith("/") ? "http://localhost" : undefined;
  return URL.canParse(url, base) && /^https?:$/.test(new URL(url, base).protocol);
}

/**
 * The name of the cookie in which next-auth keeps where somebody who signs in wants to go, where it holds no address.
 * Others may have set it, also beside a good one, and next-auth may take either.
 */
function brokenWayBack(request: Request): string | null {
  const kept = [...(request.headers.get("cookie") ?? "").matchAll(WAY_BACK)];
  const broken = kept.find(([, , url = ""]) => url !== "" && !isAddressOfAPage(percentDecoded(url)));
  return broken?.[1] ?? null;
}

/** Refuses a request for a cookie that is broken, and takes the cookie away, so that the next one gets through. */
function forgetCookie(name: string, pathname: string): Response {
  const broken = new AppError("bad_request", "A cookie of the sign-in was broken. It is gone now; try again.");
  const response = problemResponse(broken, pathname, randomUUID());
  const secure = name.startsWith("__") ? "; Secure" : "";
  response.headers.set("Set-Cookie", `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`);
  response.headers.set("Cache-Control", "no-store");
  return response;
}

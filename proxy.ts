import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isReachedOverTls } from "@/lib/account/sign-in/session.gateway";
import { PAGE_HEADER } from "@/lib/web/asked-page";
import { NONCE_HEADER } from "@/lib/web/page-nonce";
import { pagePolicy, transportHeaders } from "@/lib/web/security-headers";

const NONCE_BYTES = 16;

/**
 * Gives each page a nonce and the policy that names it, and tells it its own address; pages find them in the request's
 * headers.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(NONCE_BYTES).toString("base64");
  const isTls = isReachedOverTls();
  const policy = pagePolicy(nonce, { isDevelopment: process.env.NODE_ENV === "development", isTls });
  const headers = new Headers(request.headers);
  headers.set(NONCE_HEADER, nonce);
  headers.set(PAGE_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(transportHeaders(isTls))) response.headers.set(name, value);
  return response;
}

/** Pages alone: a body that passes through here is held in memory, and the API takes files of any size. */
export const config = { matcher: ["/((?!api/|_next/static|_next/image|icon.svg).*)"] };

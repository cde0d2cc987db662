import type http from "node:http";
import { isReachedOverTls } from "@/lib/account/sign-in/session.gateway";
import { beforeEachRequest } from "@/lib/platform/each-request";
import { isDatabaseAway } from "@/lib/platform/watch-database";
import { HTTP_STATUS } from "@/lib/web/http-status";
import { DATABASE_AWAY } from "@/lib/web/problem";
import { FIXED_HEADERS, transportHeaders } from "@/lib/web/security-headers";

const BROKEN = 500;
const RETRY_AFTER_SECONDS = "10";
/** What is no page: the API says in its own words what it lacks, and files of the build lack nothing. */
const NO_PAGE = /^\/(?:api|_next)\/|\.(?:svg|ico)$/;
const { status: STATUS, title: TITLE } = HTTP_STATUS.unavailable;

/**
 * From now on pages that are asked for while the database does not answer are refused at once, in plain words; those that
 * were being made when it went are told so by their status.
 */
export function refuseWithoutDatabase(): void {
  beforeEachRequest("database", ({ url = "/" }, response) => {
    if (NO_PAGE.test(url.replace(/[?#].*$/s, "")) || !isDatabaseAway()) {
      blameDatabase(response);
      return true;
    }
    response.writeHead(STATUS, {
      ...Object.fromEntries(FIXED_HEADERS.map(({ key, value }) => [key, value])),
      ...transportHeaders(isReachedOverTls()),
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      "Cache-Control": "no-store",
      "Retry-After": RETRY_AFTER_SECONDS,
    });
    response.end(PAGE);
    return false;
  });
}

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${TITLE} · Ringworthy</title>
  </head>
  <body>
    <main>
      <h1>${TITLE}</h1>
      <p>${DATABASE_AWAY}</p>
      <p><a href="">Try again</a></p>
    </main>
  </body>
</html>
`;

/** Lets an answer that broke while the database is away say so: Next.js knows one status for whatever breaks. */
function blameDatabase(response: http.ServerResponse): void {
  const { writeHead } = response;
  response.writeHead = (status: number, ...more: unknown[]) => {
    const isBlamed = status === BROKEN && isDatabaseAway();
    if (isBlamed) response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    return Reflect.apply(writeHead, response, [isBlamed ? STATUS : status, ...more]);
  };
}

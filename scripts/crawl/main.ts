import { z } from "zod";
import { type KnownOperation, oddRequest, showsInsides } from "@/scripts/crawl/odd-request";

/**
 * Asks a running product odd things for some minutes, signed in, and tells of every answer that it should not have given.
 * Usage: `node scripts/run-ts.mjs scripts/crawl/main.ts <url> <email> <password> <minutes>`
 */
const [base = "", email = "", password = "", minutes = "1"] = process.argv.slice(2);
const PAGES = [
  ...[
    "/",
    "/calls",
    "/caller-ids",
    "/imports",
    "/alerts",
    "/outcomes",
    "/outbox",
    "/sign-in",
    "/sign-up",
    "/invitation",
  ],
  ...[
    "/settings",
    "/settings/account",
    "/settings/members",
    "/settings/audit",
    "/settings/privacy",
    "/settings/api-keys",
  ],
];
/** What would end the crawl itself. */
const SPARED = /^(DELETE \/me\/sessions|POST \/organizations\/current\/d|POST \/demo)/;
const Described = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
  requestBody: z.unknown().optional(),
});
const Document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), Described)) });

const jar = new Map<string, string>();

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
  headers.set("sec-fetch-site", "same-origin");
  const response = await fetch(`${base}${path}`, { ...init, headers, redirect: "manual" });
  for (const line of response.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (name !== undefined && value !== undefined && value !== "") jar.set(name, value);
  }
  return response;
}

async function signIn(): Promise<void> {
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await (await ask("/api/auth/csrf")).json());
  const body = new URLSearchParams({ email, password, csrfToken, json: "true", callbackUrl: base });
  await (await ask("/api/auth/callback/credentials", { method: "POST", body })).text();
  if ((await ask("/api/v1/me")).status !== 200) throw new Error("The sign-in did not succeed");
}

async function operations(): Promise<KnownOperation[]> {
  const { paths } = Document.parse(await (await ask("/api/v1/openapi.json")).json());
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([name, { parameters, requestBody }]) => {
      const method = name.toUpperCase();
      const query = parameters.filter((one) => one.in === "query").map((one) => one.name);
      const operation = { path: `/api/v1${path}`, method, query, hasBody: requestBody !== undefined };
      return SPARED.test(`${method} ${path}`) ? [] : [operation];
    }),
  );
}

await signIn();
const known = [
  ...(await operations()),
  ...PAGES.map((path) => ({ path, method: "GET", query: ["q", "cursor", "action", "from", "mail"], hasBody: false })),
];
const until = Date.now() + Number(minutes) * 60_000;
const statuses = new Map<number, number>();
let faults = 0;
while (Date.now() < until) {
  const request = oddRequest(known, Math.random);
  if (request === null) break;
  const { path, method, body } = request;
  const headers = body === null ? {} : { "content-type": "application/json" };
  const response = await ask(path, { method, headers, ...(body === null ? {} : { body }) });
  const text = await response.text();
  statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
  const isFault = response.status >= 500 || (!text.startsWith("<") && showsInsides(text));
  if (!isFault) continue;
  faults += 1;
  console.error(
    `${response.status} ${method} ${path.slice(0, 300)} ${body?.slice(0, 300) ?? ""}\n  ${text.slice(0, 300)}`,
  );
}
console.log(
  `${[...statuses.values()].reduce((sum, n) => sum + n, 0)} requests`,
  Object.fromEntries(statuses),
  `${faults} faults`,
);
process.exitCode = faults === 0 ? 0 : 1;

import fs from "node:fs";
import { z } from "zod";
import type { KnownOperation } from "@/scripts/crawl/odd-request";

const Described = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string(), schema: z.unknown() })).default([]),
  requestBody: z.looseObject({ content: z.record(z.string(), z.looseObject({ schema: z.unknown() })) }).optional(),
});
const Document = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), Described)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

/** What would end the crawl itself, or fill the machine: demos, and the owner's password. */
const SPARED = /^(POST \/demo|PUT \/(me\/password|organizations\/current\/owner)|POST \/reports\/\{month\}\/pdf)$/;
const DOORS = [
  ...[
    "csrf",
    "session",
    "providers",
    "callback/credentials",
    "callback/oidc",
    "callback/email",
    "signin",
    "signin/oidc",
  ],
  ...[
    "signin/credentials",
    "error",
    "_log",
    "signout",
    "verify-request",
    "odd",
    "{id}",
    "callback/{id}",
    "signin/{id}",
  ],
];
/** What pages may be asked with, beside their paths. */
const PAGE_QUERY = [
  ...[
    "q",
    "cursor",
    "action",
    "from",
    "to",
    "mail",
    "sort",
    "order",
    "window",
    "callerId",
    "outcome",
    "import",
    "month",
  ],
  ...["filter", "group", "view", "tab", "status", "kind", "carrier", "secret", "error", "callbackUrl"],
];

/** All that a product can be asked: its API as its own description tells it, its pages, the doors of sign-in, its files. */
export function knownOperations(document: unknown): {
  operations: KnownOperation[];
  schemas: Readonly<Record<string, unknown>>;
} {
  const { paths, components } = Document.parse(document);
  const api = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => apiOperation(path, method.toUpperCase(), described)),
  );
  const pages = fs
    .readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("page.tsx"))
    .map((file) => `/${file}`.replace(/\/\([\w-]+\)|\/page\.tsx$/g, "").replace(/\[(\w+)\]/g, "{$1}"));
  const query = Object.fromEntries(PAGE_QUERY.map((name) => [name, {}]));
  const doorQuery = Object.fromEntries(["callbackUrl", "error", "code", "state", "token", "email"].map((n) => [n, {}]));
  const files = ["/icon.svg", "/robots.txt", "/_next/image", "/_next/static/{id}", "/_next/{id}", "/{id}", "/api/{id}"];
  return {
    operations: [
      ...api.filter((one) => !SPARED.test(`${one.method} ${one.path.replace("/api/v1", "")}`)),
      ...pages.map((path) => ({ path: path || "/", method: "GET", query, body: null })),
      ...DOORS.flatMap((door) =>
        ["GET", "POST"].map((method) => ({
          path: `/api/auth/${door}`,
          method,
          query: doorQuery,
          body: method === "POST" ? "form" : null,
        })),
      ),
      ...files.map((path) => ({ path, method: "GET", query: { url: {}, w: {}, q: {} }, body: null })),
      ...["/", "/sign-in", "/calls"].map((path) => ({ path, method: "POST", query: {}, body: "form" })),
    ],
    schemas: components.schemas,
  };
}

function apiOperation(
  path: string,
  method: string,
  { parameters, requestBody }: z.output<typeof Described>,
): KnownOperation {
  const query = parameters.filter((one) => one.in === "query").map((one): [string, unknown] => [one.name, one.schema]);
  const json = requestBody?.content["application/json"];
  const types = Object.keys(requestBody?.content ?? {});
  const body = requestBody === undefined ? null : types.length > 1 || json === undefined ? "file" : json.schema;
  return { path: `/api/v1${path}`, method, query: Object.fromEntries(query), body };
}

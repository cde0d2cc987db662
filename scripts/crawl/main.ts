import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { type KnownOperation, oddRequest, showsInsides } from "@/scripts/crawl/odd-request";
import { Visitor } from "@/scripts/crawl/visitor";

/**
 * Asks a running product on this machine odd things for some minutes, in turn as the owner of an organisation, as each
 * role, with an API key, as a guest and as nobody, and tells of every answer that it should not have given. The people
 * are made for it, by invitation.
 * Usage: `node scripts/run-ts.mjs scripts/crawl/main.ts <url> <email> <password> <minutes> [pause in ms]`
 */
const [base = "", email = "", password = "", minutes = "1", pauseMs = "20"] = process.argv.slice(2);
if (!["127.0.0.1", "localhost", "[::1]"].includes(new URL(base).hostname))
  throw new Error("The crawler asks a product on this machine alone");

const SETTINGS = ["", "account", "members", "clients", "audit", "privacy", "api-keys", "channels", "appearance"];
const PAGES = [
  ...["/", "/calls", "/caller-ids", "/imports", "/alerts", "/outcomes", "/outbox", "/advice", "/advice/rules"],
  ...["/compare", "/sources", "/sign-in", "/sign-up", "/invitation", "/reset-password", "/verify-email"],
  ...["/caller-ids/{id}", "/imports/{id}", "/alerts/{id}", "/sources/{name}"],
  ...SETTINGS.map((name) => `/settings/${name}`),
];
const DOORS = ["csrf", "session", "callback/credentials", "callback/oidc", "signin/oidc", "error", "_log", "signout"];
/** What would end the crawl itself. */
const SPARED =
  /^(DELETE \/(me\/sessions|members|organizations)|PUT \/(me\/password|organizations\/current\/owner)|PATCH \/members|POST \/(demo|organizations\/current\/d)|DELETE \/api-keys)/;
const Described = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
  requestBody: z.unknown().optional(),
});
const Document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), Described)) });

async function operations(owner: Visitor): Promise<KnownOperation[]> {
  const { paths } = Document.parse(await (await owner.ask("/api/v1/openapi.json")).json());
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([name, { parameters, requestBody }]) => {
      const method = name.toUpperCase();
      const query = parameters.filter((one) => one.in === "query").map((one) => one.name);
      const operation = { path: `/api/v1${path}`, method, query, hasBody: requestBody !== undefined };
      return SPARED.test(`${method} ${path}`) ? [] : [operation];
    }),
  );
}

const owner = new Visitor(base, "owner");
await owner.signIn(email, password);
const visitors = [
  owner,
  ...(await Promise.all(["admin", "analyst", "viewer"].map((role) => owner.invite(role)))),
  await owner.withKey(),
  await new Visitor(base, "guest").openDemo(),
  new Visitor(base, "nobody"),
];
const known: KnownOperation[] = [
  ...(await operations(owner)),
  ...PAGES.map((path) => ({ path, method: "GET", query: ["q", "cursor", "action", "from", "mail"], hasBody: false })),
  ...DOORS.flatMap((door) =>
    ["GET", "POST"].map((method) => ({
      path: `/api/auth/${door}`,
      method,
      query: ["callbackUrl", "error", "code", "state"],
      hasBody: method === "POST",
    })),
  ),
];
const until = Date.now() + Number(minutes) * 60_000;
const statuses = new Map<string, number>();
let faults = 0;
let number = 0;
while (Date.now() < until) {
  const request = oddRequest(known, Math.random);
  const visitor = visitors[number++ % visitors.length];
  if (request === null || visitor === undefined) break;
  const { path, method, body } = request;
  const headers = body === null ? {} : { "content-type": Math.random() < 0.9 ? "application/json" : "text/plain" };
  const response = await visitor.ask(path, { method, headers, ...(body === null ? {} : { body }) });
  const text = await response.text();
  const count = `${visitor.name} ${response.status}`;
  statuses.set(count, (statuses.get(count) ?? 0) + 1);
  const isFault = response.status >= 500 || (!text.startsWith("<") && showsInsides(text));
  if (isFault) {
    faults += 1;
    const asked = `${response.status} ${visitor.name} ${method} ${path.slice(0, 300)} ${body?.slice(0, 300) ?? ""}`;
    console.error(`${asked}\n  ${text.slice(0, 300)}`);
  }
  await wait(Number(pauseMs));
}
console.log(`${number} requests`, Object.fromEntries([...statuses].sort()), `${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;

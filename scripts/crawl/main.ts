import { setTimeout as wait } from "node:timers/promises";
import { Findings } from "@/scripts/crawl/findings";
import { knownOperations } from "@/scripts/crawl/known-operations";
import { someCalls } from "@/scripts/crawl/odd-file";
import { type KnownOperation, type OddRequest, oddRequest } from "@/scripts/crawl/odd-request";
import { showsInsides } from "@/scripts/crawl/shows-insides";
import { Visitor } from "@/scripts/crawl/visitor";

/**
 * Asks a running product on this machine odd things for some minutes: every operation of its API, every page and every
 * door of sign-in in turn, as the owner of an organisation, as each role, with an API key, as a guest and as nobody, and
 * tells of every answer that it should not have given. The people are made for it, by invitation.
 * Usage: `node --max-http-header-size=65536 scripts/run-ts.mjs scripts/crawl/main.ts <url> <email> <password> <minutes>
 * [ms between requests]`. A redirect repeats its address twice: of the longest ones browsers read the headers, and Node
 * only when it is told to.
 */
const [base = "", email = "", password = "", minutes = "1", everyMs = "20"] = process.argv.slice(2);
if (!["127.0.0.1", "localhost", "[::1]"].includes(new URL(base).hostname))
  throw new Error("The crawler asks a product on this machine alone");

const REPORT_EVERY_MS = 10 * 60_000;
const SLOW_MS = 5_000;
const owner = await new Visitor(base, "owner").signIn(email, password);
const visitors = [
  owner,
  await new Visitor(base, "admin").joinAs("admin", owner),
  await new Visitor(base, "analyst").joinAs("analyst", owner),
  await new Visitor(base, "viewer").joinAs("viewer", owner),
  await new Visitor(base, "key").takeKey(owner),
  await new Visitor(base, "guest").openDemo(),
  new Visitor(base, "nobody"),
];
const { operations, schemas } = knownOperations(await (await owner.ask("/api/v1/openapi.json")).json());
const found = new Findings();
const supply = { schemas, found, chance: Math.random };
const statuses = new Map<string, number>();
const reached = new Map<string, Set<number>>();
const seen = { requests: 0, faults: 0, slow: 0, mended: 0 };
const file = { method: "POST", headers: { "content-type": "text/csv" }, body: someCalls(Math.random) };
await (await owner.ask("/api/v1/imports?filename=calls.csv", file)).text();

async function ask(visitor: Visitor, operation: KnownOperation, request: OddRequest): Promise<void> {
  const startedAt = performance.now();
  const response = await visitor.ask(request.path, {
    method: request.method,
    headers: request.headers,
    ...(request.body === null || ["GET", "HEAD"].includes(request.method) ? {} : { body: request.body }),
  });
  const text = await response.text();
  if (response.ok) found.note(operation.path, text);
  count(visitor, operation, response.status);
  const asked = `${new Date().toISOString()} ${response.status} ${visitor.name} ${request.method} ${request.path.slice(0, 400)} ${JSON.stringify(request.headers).slice(0, 300)} ${String(request.body).slice(0, 300)}`;
  if (performance.now() - startedAt > SLOW_MS) {
    seen.slow += 1;
    console.error(`slow: ${Math.round(performance.now() - startedAt)} ms ${asked}`);
  }
  if (response.status >= 500 || showsInsides(text)) {
    seen.faults += 1;
    console.error(`fault: ${asked}\n  ${text.slice(0, 300)}`);
  }
  if ([401, 403, 404].includes(response.status) && (await visitor.recover())) seen.mended += 1;
}

function count(visitor: Visitor, { method, path }: KnownOperation, status: number): void {
  statuses.set(`${visitor.name} ${status}`, (statuses.get(`${visitor.name} ${status}`) ?? 0) + 1);
  const name = `${method} ${path}`;
  reached.set(name, (reached.get(name) ?? new Set()).add(status));
  seen.requests += 1;
}

function report(): void {
  const good = [...reached.values()].filter((all) => [...all].some((status) => status < 400)).length;
  const never = [...reached].filter(([, all]) => ![...all].some((status) => status < 400)).map(([name]) => name);
  console.log(new Date().toISOString(), seen, Object.fromEntries([...statuses].sort()));
  console.log(
    `${reached.size} of ${operations.length} operations asked, ${good} of them also with success; not:`,
    never,
  );
}

const startedAt = Date.now();
const until = startedAt + Number(minutes) * 60_000;
let reportAt = startedAt + 60_000;
for (let turn = 0; Date.now() < until; turn += 1) {
  // Each round takes the operations in another order, and each operation meets every visitor.
  const round = operations.map((operation) => ({ operation, at: Math.random() })).sort((a, b) => a.at - b.at);
  for (const [index, { operation }] of round.entries()) {
    const visitor = visitors[(turn + index) % visitors.length];
    if (visitor === undefined || Date.now() >= until) break;
    const sentAt = performance.now();
    try {
      await ask(visitor, operation, oddRequest(operation, supply));
    } catch (error) {
      seen.faults += 1;
      console.error(`fault: no answer to ${visitor.name} ${operation.method} ${operation.path}`, error);
      await wait(1_000);
    }
    if (Date.now() > reportAt) {
      report();
      reportAt += REPORT_EVERY_MS;
    }
    await wait(Math.max(0, Number(everyMs) - (performance.now() - sentAt)));
  }
}
report();
console.log(
  `${Math.round((Date.now() - startedAt) / 60_000)} minutes, ${seen.requests} requests, ${seen.faults} faults`,
);
process.exitCode = seen.faults === 0 ? 0 : 1;

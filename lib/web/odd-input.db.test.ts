import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createSession } from "@/lib/account/sign-in/session.store";
import { batches } from "@/lib/base/batches";
import { writeCursor } from "@/lib/present/cursor.schema";
import { Problem } from "@/lib/present/problem.schema";
import { aTenant, ownerHeaders, type Tenant } from "@/lib/testing/a-tenant";
import { ALL_ROUTES, callApi } from "@/lib/testing/call-api";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";
import { METHODS } from "@/lib/web/define-route";
import { openApiDocument } from "@/lib/web/openapi";

testDatabase();
const ODD = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\u202e",
  "'; drop table call; --",
  "%",
  "\\",
  "../../etc/passwd",
  "x".repeat(3_000),
  "-1",
  "1e308",
  "NaN",
  "null",
  "true",
  "[]",
  "0000-01-01",
  "9999-12-31",
  "9999-12-31T23:59:59Z",
  "0000-01-01T00:00:00+23:59",
  "2026-03-01",
  "+13125550103",
  "anonymous",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  writeCursor([1e308, "\u0000"]),
  writeCursor(["0000-01-01T00:00:00Z", 9_007_199_254_740_991]),
  writeCursor(["9999-12-31T23:59:59Z", "ffffffff-ffff-ffff-ffff-ffffffffffff"]),
];
const ODD_BODIES: readonly unknown[] = [null, 0, "", [], {}, [null], [[]], [{ callId: "\u0000", carrier: "\u0000" }]];

/** Fields of bodies, into which an odd value is put at once. */
const FIELDS = [
  "email",
  "password",
  "name",
  "organizationName",
  "timeZone",
  "country",
  "label",
  "group",
  "slug",
  "status",
  "snoozedUntil",
  "expiresAt",
  "secret",
  "code",
  "currentPassword",
  "userId",
  "role",
];

const Parameters = z.object({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ parameters: z.array(z.object({ name: z.string(), in: z.string() })) })),
  ),
});
const { paths } = Parameters.parse(openApiDocument(ALL_ROUTES, { title: "", version: "" }, "session"));

let clinic: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Clinic");
  const file = callFile([{ callerId: "+13125550103", startedAt: "2026-03-01T14:00:00Z", count: 5, sip: 608 }]);
  await importThroughApi(clinic, file, new Date("2026-11-22T10:00:00Z"));
});

async function expectAnswer(path: string, call: Parameters<typeof callApi>[1]) {
  const response = await callApi(path, call);
  const text = await response.text();
  expect([path.slice(0, 200), response.status < 500, text.slice(0, 200)]).toEqual([
    path.slice(0, 200),
    true,
    text.slice(0, 200),
  ]);
  if (response.status >= 400) expect(Problem.parse(JSON.parse(text)).status).toBe(response.status);
}

/** So many requests are under way at once: some wait for the database while others are answered. */
const AT_ONCE = 8;

async function expectAnswers(requests: readonly Parameters<typeof callApi>[]) {
  for (const some of batches(requests, AT_ONCE))
    await Promise.all(some.map(([path, call]) => expectAnswer(path, call)));
}

/** A path with one odd value in the place of every parameter, and in one of its query. */
function oddPaths(path: string, names: readonly { name: string; in: string }[], odd: string): string[] {
  const filled = path.replace(/\{\w+\}/g, encodeOdd(odd === "" ? "x" : odd));
  const queries = names.filter((one) => one.in === "query").map(({ name }) => `${filled}?${name}=${encodeOdd(odd)}`);
  return path.includes("{") ? [filled, ...queries] : queries;
}
const encodeOdd = (odd: string) =>
  [...new TextEncoder().encode(odd)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");

describe("odd input", () => {
  const reading = Object.entries(paths).flatMap(([path, methods]) =>
    methods.get ? [[path, methods.get.parameters] as const] : [],
  );
  it.each(reading)("in the address of GET %s is answered, never fallen over", async (path, parameters) => {
    const addresses = ODD.flatMap((odd) => oddPaths(path, parameters, odd));
    await expectAnswers(addresses.map((address) => [address, { headers: clinic.asOwner }]));
  });

  const known = "/caller-ids/+13125550103";
  it.each([known, `${known}/series`, `${known}/scores`])("in the query of %s is answered", async (path) => {
    const template = path.replace("+13125550103", "{callerId}");
    const names = paths[template]?.get?.parameters ?? [];
    const addresses = ODD.flatMap((odd) => oddPaths(path, names, odd));
    await expectAnswers(addresses.map((address) => [address, { headers: clinic.asOwner }]));
  });

  const writing = ALL_ROUTES.flatMap(({ path, operations }) =>
    METHODS.filter((method) => method !== "GET" && operations[method] !== undefined).map(
      (method) => [method, path] as const,
    ),
  );
  it.each(writing)("in the address and body of %s %s is answered", async (method, path) => {
    // A session of its own: one may be signed out by what is tried.
    const headers = await ownerHeaders(await createSession(clinic.owner.id, null, new Date()));
    const names = paths[path]?.[method.toLowerCase()]?.parameters ?? [];
    const body = method === "DELETE" ? {} : { json: { status: "open", label: "x", slug: "x" } };
    const addresses = ODD.flatMap((odd) => oddPaths(path, names, odd));
    await expectAnswers(addresses.map((address) => [address, { method, headers, ...body }]));
    if (method === "DELETE") return;
    const filled = path.replace("{callerId}", "+13125550103").replace("{id}", "0199e1a0-0000-7000-8000-000000000001");
    const everywhere = ODD.map((odd) => Object.fromEntries(FIELDS.map((field) => [field, odd])));
    await expectAnswers([...ODD_BODIES, ...everywhere].map((json) => [filled, { method, headers, json }]));
  });

  it.each(ODD)("in the text of a label is kept or refused: %j", async (label) => {
    await expectAnswer(known, { method: "PATCH", headers: clinic.asOwner, json: { label, group: label } });
    await expectAnswer(`/caller-ids?q=${encodeOdd(label)}`, { headers: clinic.asOwner });
  });

  it.each(ODD)("in a pushed call costs that call alone: %j", async (odd) => {
    const good = {
      callId: `good-${odd}`,
      callerId: "+13125550199",
      callee: "+12125551234",
      startedAt: "2026-03-10T15:00:00Z",
      sipCode: 486,
    };
    const bad = {
      ...good,
      callId: odd,
      carrier: odd,
      trunk: odd,
      campaign: odd,
      reason: odd,
      disposition: odd,
      sipPhrase: odd,
    };
    await expectAnswer("/calls", { method: "POST", headers: clinic.asKey, json: [bad, good] });
  });
});

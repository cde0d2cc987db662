import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { alertFilterQuery, readAlertFilter } from "@/lib/present/alert/alert-filter";
import { callerIdFilterQuery, readCallerIdFilter } from "@/lib/present/caller-id/caller-id-filter";
import { callFilterQuery, readCallFilter } from "@/lib/present/calls/call-filter";
import { Problem } from "@/lib/present/problem.schema";
import { caseFilterQuery, readCaseFilter } from "@/lib/present/redress/case-filter";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { ALL_ROUTES, callApi } from "@/lib/testing/call-api";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";
import { METHODS } from "@/lib/web/define-route";
import { queryNames } from "@/lib/web/operation";

testDatabase();
const CALLER = "+13125550103";

let clinic: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Clinic", "America/Chicago");
  const file = callFile([{ callerId: CALLER, startedAt: "2026-03-01T14:00:00Z", count: 5, sip: 608 }]);
  await importThroughApi(clinic, file, new Date("2026-11-22T10:00:00Z"));
});

const OPERATIONS = ALL_ROUTES.flatMap(({ path, operations }) =>
  METHODS.flatMap((method) => {
    const operation = operations[method];
    return operation === undefined ? [] : [{ method, path, operation, known: queryNames(operation.doc.input) }];
  }),
);
const ask = (method: (typeof METHODS)[number], path: string) =>
  callApi(path.replace("{callerId}", encodeURIComponent(CALLER)).replace(/\{\w+\}/g, "x"), {
    method,
    headers: clinic.asOwner,
  });

describe("a parameter that there is not", () => {
  const closed = OPERATIONS.filter(({ operation }) => operation.access.kind !== "anyone");

  it.each(closed)("is refused at $method $path, and those that there are named", async ({ method, path, known }) => {
    const response = await ask(method, `${path}?outcom=blocked`);
    const { detail, errors } = Problem.parse(await response.json());
    expect([response.status, errors?.map((one) => one.path)]).toEqual([400, ["outcom"]]);
    for (const name of known) expect(detail).toContain(name);
  });

  it("keeps a file from being uploaded, and an import from being undone", async () => {
    const path = "/imports?filename=calls.csv&timezone=UTC";
    expect((await callApi(path, { method: "POST", headers: clinic.asKey, body: "a" })).status).toBe(400);
    const { data } = await (await callApi("/imports", { headers: clinic.asKey })).json();
    const undo = `/imports/${data[0].id}?dryRun=true`;
    expect((await callApi(undo, { method: "DELETE", headers: clinic.asKey })).status).toBe(400);
    expect((await callApi(`/imports/${data[0].id}`, { headers: clinic.asKey })).status).toBe(200);
  });

  it("does no harm to what watches, nor to the links of mails", async () => {
    expect((await callApi("/health/live?cache=1")).status).toBe(200);
    expect((await callApi("/alert-mail-subscription?token=a&utm_source=mail")).status).toBe(303);
  });
});

describe("a time that ends before it begins", () => {
  const reading = OPERATIONS.filter(({ method, known }) => method === "GET" && known.includes("from"));

  it("may be asked for at all these", () => expect(reading.map(({ path }) => path)).toHaveLength(14));

  it.each(reading)("is refused at $path", async ({ method, path }) => {
    const by = path === "/call-groups" ? "&by=day" : "";
    const times = path.startsWith("/audit-events") ? ["T00:00:00Z", "T23:59:59Z"] : ["", ""];
    const between = (from: string, to: string) =>
      ask(method, `${path}?from=${from}${times[0]}&to=${to}${times[1]}${by}`);
    const turned = await between("2026-03-02", "2026-03-01");
    expect(turned.status).toBe(400);
    expect(Problem.parse(await turned.json()).errors).toEqual([
      { path: "to", message: "This lies before `from`: there is no time between them" },
    ]);
    expect((await between("2026-03-01", "2026-03-01")).status).toBe(200);
  });

  it("is seen in the zone whose days are asked for", async () => {
    const path = "/calls?from=2026-03-02T05:30:00Z&to=2026-03-01";
    expect((await ask("GET", path)).status).toBe(200);
    expect((await ask("GET", `${path}&timeZone=Europe/Berlin`)).status).toBe(400);
  });
});

describe("a list", () => {
  const List = z.object({ data: z.array(z.unknown()), nextCursor: z.string().nullable() });
  const lists = OPERATIONS.filter(
    ({ method, operation: { doc } }) =>
      method === "GET" && doc.answer instanceof z.ZodObject && "nextCursor" in doc.answer.shape,
  );

  it("is what all these answer with", () => expect(lists.length).toBeGreaterThan(25));

  it.each(lists)("gives one item where one is asked for: $path", async ({ path }) => {
    const response = await ask("GET", `${path}?limit=1`);
    if (path.includes("{id}")) return expect([400, 404]).toContain(response.status);
    expect(response.status).toBe(200);
    expect(List.parse(await response.json()).data.length).toBeLessThanOrEqual(1);
  });

  it("gives its parts in order", async () => {
    const rules = List.parse(await (await ask("GET", "/alert-rules")).json());
    expect(rules.data.length).toBeGreaterThan(2);
    const first = List.parse(await (await ask("GET", "/alert-rules?limit=2")).json());
    const rest = List.parse(await (await ask("GET", `/alert-rules?cursor=${first.nextCursor}`)).json());
    expect([...first.data, ...rest.data]).toEqual(rules.data);
    expect((await ask("GET", "/alert-rules?cursor=x")).status).toBe(400);
  });
});

describe("what screens ask with", () => {
  it.each([
    ["/calls", callFilterQuery(readCallFilter({}))],
    ["/call-groups", { ...callFilterQuery(readCallFilter({})), by: "" }],
    ["/call-export", callFilterQuery(readCallFilter({}))],
    ["/caller-ids", callerIdFilterQuery(readCallerIdFilter({}))],
    ["/caller-id-export", callerIdFilterQuery(readCallerIdFilter({}))],
    ["/alerts", alertFilterQuery(readAlertFilter({}))],
    ["/redress-cases", caseFilterQuery(readCaseFilter({}))],
  ])("is known at %s", (path, query) => {
    const known = OPERATIONS.find((one) => one.method === "GET" && one.path === path)?.known;
    expect(known).toEqual(expect.arrayContaining(Object.keys(query)));
  });
});

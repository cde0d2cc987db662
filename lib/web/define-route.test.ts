import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/base/app-error";
import { log } from "@/lib/platform/log";
import { Problem } from "@/lib/present/problem.schema";
import { handlersOf, handlersOfNothing, type Route } from "@/lib/web/define-route";
import { forAnyone, forOrganization, type Operation } from "@/lib/web/operation";

vi.hoisted(() => {
  process.env.LOG_LEVEL = "silent";
});

const Thing = z.object({ id: z.uuid(), name: z.string() });
const id = "0199e1a0-0000-7000-8000-000000000001";
const read = forAnyone({
  summary: "Show a thing",
  input: z.object({ params: z.object({ id: z.uuid() }), query: z.object({ loud: z.stringbool().default(false) }) }),
  status: 200,
  answer: Thing,
  handle: async ({ params, query }) => ({ body: { id: params.id, name: query.loud ? "THING" : "thing" } }),
});
const write = forAnyone({
  summary: "Make a thing",
  input: z.object({ body: z.object({ name: z.string().min(1) }) }),
  status: 201,
  answer: Thing,
  handle: async ({ body }) => ({ body: { id, name: body.name }, headers: { Location: `/things/${id}` } }),
});
const route: Route = { path: "/things/{id}", operations: { GET: read, POST: write } };
const url = `http://localhost/api/v1/things/${id}`;
const failing = (error: unknown): Operation =>
  forAnyone({
    summary: "Fail",
    input: z.object({}),
    status: 200,
    answer: z.object({}),
    handle: () => Promise.reject(error),
  });
const ask = (operations: Route["operations"]) => handlersOf({ path: "/things/{id}", operations }).GET(new Request(url));
const send = (body: string, headers: Record<string, string> = { "content-type": "application/json" }) =>
  handlersOf(route).POST(new Request(url, { method: "POST", body, headers }));

describe("a route", () => {
  it("answers what its operation gives, under an id of its own, and not for caches", async () => {
    const response = await handlersOf(route).GET(new Request(`${url}?loud=true`));
    expect([response.status, await response.json()]).toEqual([200, { id, name: "THING" }]);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get("ratelimit-policy")).toBe('"public";q=600;w=60');
  });

  it("does not pass for done, before it is delivered, when it promises a line of the audit log and writes none", async () => {
    const { PATCH } = handlersOf({ path: "/me", operations: { PATCH: write } });
    const body = JSON.stringify({ name: "Ada" });
    const request = new Request("http://localhost/api/v1/me", {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body,
    });
    expect((await PATCH(request)).status).toBe(500);
  });

  it("answers HEAD like GET without the body", async () => {
    const response = await handlersOf(route).HEAD(new Request(url, { method: "HEAD" }));
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(response.headers.get("content-type")).toBe("application/json");
  });

  it("is logged as what was asked", async () => {
    const info = vi.spyOn(log, "info");
    await handlersOf(route).HEAD(new Request(url, { method: "HEAD" }));
    expect(info).toHaveBeenCalledWith(expect.objectContaining({ method: "HEAD", status: 200 }), "request");
    info.mockRestore();
  });

  it("refuses HEAD where GET is written down, before anything is", async () => {
    const handle = vi.fn(async () => ({ body: {} }));
    const GET = forAnyone({ summary: "Take", input: z.object({}), status: 200, answer: z.object({}), handle });
    const { HEAD, OPTIONS } = handlersOf({ path: "/export", operations: { GET } });
    const asked = "http://localhost/api/v1/export";
    const response = await HEAD(new Request(asked, { method: "HEAD" }));
    expect([response.status, response.headers.get("allow"), await response.text()]).toEqual([405, "GET, OPTIONS", ""]);
    expect((await OPTIONS(new Request(asked, { method: "OPTIONS" }))).headers.get("allow")).toBe("GET, OPTIONS");
    expect(handle).not.toHaveBeenCalled();
  });

  it("tells its methods on OPTIONS, and refuses others by naming them", async () => {
    const options = await handlersOf(route).OPTIONS(new Request(url, { method: "OPTIONS" }));
    expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, POST, HEAD, OPTIONS"]);
    const refused = await handlersOf(route).DELETE(new Request(url, { method: "DELETE" }));
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, POST, HEAD, OPTIONS"]);
    expect(Problem.parse(await refused.json())).toMatchObject({ status: 405, instance: `/api/v1/things/${id}` });
  });

  it("reads a JSON body by its schema, and passes headers on", async () => {
    const response = await send('{"name":"lamp"}');
    expect([response.status, response.headers.get("location")]).toEqual([201, `/things/${id}`]);
    expect(await response.json()).toEqual({ id, name: "lamp" });
  });

  it.each([
    ["{", { "content-type": "application/json" }, 400],
    ['{"name":""}', { "content-type": "application/json" }, 422],
    ["[]", { "content-type": "application/json" }, 422],
    ["name=lamp", { "content-type": "application/x-www-form-urlencoded" }, 415],
    [`{"name":"${"x".repeat(1_000_001)}"}`, { "content-type": "application/json" }, 413],
  ])("refuses the body %.20s", async (body, headers, status) => {
    const response = await send(body, headers);
    expect(response.status).toBe(status);
    expect(Problem.parse(await response.json()).status).toBe(status);
  });

  it("names what is wrong with a query, and calls an id that is none unknown", async () => {
    const wrong = await handlersOf(route).GET(new Request(`${url}?loud=maybe`));
    expect(wrong.status).toBe(400);
    expect(Problem.parse(await wrong.json()).errors).toMatchObject([{ path: "loud" }]);
    const unknown = await handlersOf(route).GET(new Request("http://localhost/api/v1/things/42"));
    expect(unknown.status).toBe(404);
  });

  it("refuses a change that another site's page may have made with somebody's cookies", async () => {
    const headers = { "content-type": "application/json", cookie: "any=1", "sec-fetch-site": "cross-site" };
    expect((await send('{"name":"lamp"}', headers)).status).toBe(403);
    expect((await send('{"name":"lamp"}', { ...headers, "sec-fetch-site": "same-origin" })).status).toBe(201);
  });

  it("tells what an error of the domain means, and hides every other", async () => {
    const gone = await ask({ GET: failing(new AppError("not_found", "There is no such thing.")) });
    expect([gone.status, Problem.parse(await gone.json()).detail]).toEqual([404, "There is no such thing."]);
    const broken = await ask({ GET: failing(new TypeError("secret is undefined")) });
    expect(broken.status).toBe(500);
    expect(await broken.text()).not.toMatch(/secret|TypeError|\.ts/);
  });

  it("does not let an answer out that breaks its promise, but in production spends no time on it", async () => {
    const broken = forAnyone({
      summary: "Lie",
      input: z.object({}),
      status: 200,
      answer: Thing,
      handle: async () => ({ body: { id: "not an id", name: "thing" } }),
    });
    expect((await ask({ GET: broken })).status).toBe(500);
    vi.stubEnv("NODE_ENV", "production");
    expect((await ask({ GET: broken })).status).toBe(200);
    vi.unstubAllEnvs();
  });

  it("lets nobody without a name near an organisation's things, before reading what they sent", async () => {
    const guarded = forOrganization("imports:write", { ...write.doc, answer: Thing, handle: () => Promise.reject() });
    const handlers = handlersOf({ path: "/things/{id}", operations: { POST: guarded } });
    const response = await handlers.POST(new Request(url, { method: "POST", body: "{" }));
    expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
  });
});

describe("nothing", () => {
  it("is told for every method", async () => {
    const handlers = handlersOfNothing();
    for (const handler of Object.values(handlers)) {
      const response = await handler(new Request("http://localhost/api/v1/nowhere"));
      expect(response.status).toBe(404);
      expect(Problem.parse(await response.json()).instance).toBe("/api/v1/nowhere");
      expect(response.headers.get("cache-control")).toBe("no-store");
    }
  });
});

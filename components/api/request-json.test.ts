import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { queryString } from "@/components/api/query-string";
import { ApiError, isOutdated, isUnreached, problemIn, requestDone, requestJson } from "@/components/api/request-json";

const answer = async () => z.object({ n: z.number() });
const problem = { type: "urn:p", title: "Not found", status: 404, detail: "There is no such thing", instance: "/x" };

function answerWith(response: Response | Error) {
  const asked = vi.fn(async () => {
    if (response instanceof Error) throw response;
    return response;
  });
  vi.stubGlobal("fetch", asked);
  return asked;
}

/** A page that shows an organisation, or none. */
function showing(slug: string | null) {
  const frame = slug === null ? null : { dataset: { organization: slug } };
  vi.stubGlobal("document", { querySelector: () => frame });
}

beforeEach(() => showing(null));
afterEach(() => vi.unstubAllGlobals());

describe("a request to the API", () => {
  it("gives back what was promised", async () => {
    const asked = answerWith(Response.json({ n: 3 }));
    await expect(requestJson(answer, "/things?x=1")).resolves.toEqual({ n: 3 });
    expect(asked).toHaveBeenCalledWith("/api/v1/things?x=1", expect.objectContaining({ method: "GET" }));
  });

  it.each([
    ["a-clinic", "a-clinic"],
    [null, undefined],
  ])("asks for the organisation that the page shows: %s", async (slug, sent) => {
    showing(slug);
    const asked = answerWith(Response.json({ n: 3 }));
    await requestJson(answer, "/things");
    const headers = { Accept: "application/json", ...(sent === undefined ? {} : { "Ringworthy-Organization": sent }) };
    expect(asked).toHaveBeenCalledWith("/api/v1/things", expect.objectContaining({ headers }));
  });

  it("fails when the answer is something else than was promised", async () => {
    answerWith(Response.json({ n: "three" }));
    await expect(requestJson(answer, "/things")).rejects.toThrow(z.ZodError);
  });

  it("fails with the words of the server", async () => {
    answerWith(Response.json(problem, { status: 404 }));
    const failure = await requestJson(answer, "/things").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({ status: 404, message: "There is no such thing", problem });
  });

  it.each([
    ["a page of a proxy", new Response("<h1>Bad gateway</h1>", { status: 502 }), 502, "The server answered 502."],
    ["no network", new TypeError("fetch failed"), 0, "The server cannot be reached."],
  ])("says what it can when there is %s", async (_, response, status, message) => {
    answerWith(response);
    await expect(requestDone("/things", { method: "DELETE" })).rejects.toMatchObject({ status, message });
  });

  it("knows a server that could not be asked from one that refused", async () => {
    const failureOf = () => requestDone("/things", { method: "POST" }).catch((error: unknown) => error);
    answerWith(new TypeError("fetch failed"));
    expect(isUnreached(await failureOf())).toBe(true);
    answerWith(new Response(null, { status: 503 }));
    expect(isUnreached(await failureOf())).toBe(false);
    expect(isUnreached(new TypeError("fetch failed"))).toBe(false);
  });

  it("says in words for people that nobody is signed in any more", async () => {
    answerWith(Response.json({ ...problem, status: 401, detail: "Sign in, or send an API key." }, { status: 401 }));
    await expect(requestDone("/things", { method: "POST" })).rejects.toMatchObject({
      status: 401,
      message: "Your session has ended.",
    });
  });

  it.each([
    [{ isOutdated: true }, true],
    [{ isOutdated: "yes" }, false],
    [{}, false],
  ])("that is a conflict with %j is outdated: %s", async (extension, expected) => {
    answerWith(Response.json({ ...problem, ...extension, status: 409 }, { status: 409 }));
    const error = await requestDone("/things", { method: "PATCH" }).catch((caught: unknown) => caught);
    expect(isOutdated(error)).toBe(expected);
  });

  it("sends a body as JSON", async () => {
    const asked = answerWith(new Response(null, { status: 204 }));
    await requestDone("/things", { method: "PATCH", body: { a: 1 } });
    expect(asked).toHaveBeenCalledWith("/api/v1/things", expect.objectContaining({ body: '{"a":1}', method: "PATCH" }));
  });
});

describe("a problem document", () => {
  it("is read from the text of an answer", () =>
    expect(problemIn(JSON.stringify(problem))).resolves.toMatchObject(problem));
  it.each(["", "{", "[]", '{"detail":1}'])("is not seen in %j", (text) => expect(problemIn(text)).resolves.toBeNull());
});

describe("a query", () => {
  it.each([
    [{}, ""],
    [{ a: null, b: undefined, c: "" }, ""],
    [{ callerId: "+12025550100", limit: 50, again: false }, "?callerId=%2B12025550100&limit=50&again=false"],
  ])("of %j is %j", (values, text) => expect(queryString(values)).toBe(text));
});

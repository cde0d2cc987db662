import { describe, expect, it } from "vitest";
import { Findings } from "@/scripts/crawl/findings";
import { type KnownOperation, oddRequest } from "@/scripts/crawl/odd-request";

/** A fixed row of numbers from 0 to 1. */
function chances(): () => number {
  let state = 1;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
const ID = "0198c0de-0000-7000-8000-00000000000a";
const SCHEMAS = { Name: { type: "object", properties: { name: { type: "string" } }, required: ["name"] } };
const READ: KnownOperation = { path: "/api/v1/imports/{id}", method: "GET", query: { limit: {}, q: {} }, body: null };
const CHANGE: KnownOperation = {
  path: "/api/v1/me",
  method: "PATCH",
  query: {},
  body: { $ref: "#/components/schemas/Name" },
};
const UPLOAD: KnownOperation = { path: "/api/v1/imports", method: "POST", query: {}, body: "file" };

/** The id as the crawler writes it, every letter encoded. */
const ENCODED = [...ID].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join("");

/** Many requests to an operation, in which `answer` has been seen before. */
function requests(operation: KnownOperation, answer = "") {
  const found = new Findings();
  found.note("/api/v1/imports", answer);
  const supply = { schemas: SCHEMAS, found, chance: chances() };
  return Array.from({ length: 500 }, () => oddRequest(operation, supply));
}

describe("oddRequest", () => {
  it("fills every part of a path, mostly with what exists and sometimes with something odd", () => {
    const paths = requests(READ, `{"id":"${ID}"}`).map((request) => request.path);
    for (const path of paths)
      expect([path, /[{}]/.test(path), URL.canParse(path, "http://x")]).toEqual([path, false, true]);
    const known = paths.filter((path) => path.includes(ENCODED)).length;
    expect(known).toBeGreaterThan(250);
    expect(known).toBeLessThan(500);
    expect(new Set(paths).size).toBeGreaterThan(50);
  });

  it("sends bodies that the schema allows beside ones that it does not", () => {
    const bodies = requests(CHANGE).flatMap(({ body }) => (typeof body === "string" ? [body] : []));
    const isGood = (text: string) => /^\{"name":"[^"]+"\}$/.test(text);
    expect(bodies.filter(isGood).length).toBeGreaterThan(100);
    expect(bodies.filter((text) => !isGood(text)).length).toBeGreaterThan(100);
  });

  it("uploads files under right names and wrong ones", () => {
    const types = new Set(requests(UPLOAD).map(({ headers }) => headers["content-type"]));
    expect(types.has("text/csv")).toBe(true);
    expect(types.size).toBeGreaterThan(5);
  });

  it("tries other methods and headers too", () => {
    const all = requests(CHANGE);
    expect(new Set(all.map(({ method }) => method)).size).toBeGreaterThan(3);
    expect(new Set(all.flatMap(({ headers }) => Object.keys(headers))).size).toBeGreaterThan(10);
  });
});

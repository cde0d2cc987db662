import http from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { namePeers } from "@/lib/platform/peer-address";

const server = http.createServer((request, response) => response.end(request.headers["x-forwarded-for"]));
let base: string;
beforeAll(async () => {
  namePeers();
  namePeers();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(() => void server.close());

describe("namePeers", () => {
  it.each([
    [{}, "127.0.0.1"],
    [{ "x-forwarded-for": "203.0.113.7" }, "203.0.113.7, 127.0.0.1"],
    [{ "x-forwarded-for": "a, b" }, "a, b, 127.0.0.1"],
  ])("adds who is connected to %j, once", async (headers, expected) => {
    expect(await (await fetch(base, { headers: { ...headers } })).text()).toBe(expected);
  });
});

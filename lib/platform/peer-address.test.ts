import http from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { namePeers } from "@/lib/platform/peer-address";

const server = http.createServer(({ headers }, response) =>
  response.end(`${headers["x-forwarded-for"]} ${headers["x-forwarded-host"] ?? "-"}`),
);
let base: string;
beforeAll(async () => {
  namePeers(() => true);
  namePeers(() => true);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(() => void server.close());

describe("namePeers", () => {
  it.each([
    [{}, "127.0.0.1 -"],
    [{ "x-forwarded-for": "203.0.113.7" }, "203.0.113.7, 127.0.0.1 -"],
    [{ "x-forwarded-for": "a, b" }, "a, b, 127.0.0.1 -"],
    [{ "x-forwarded-host": "rw.example" }, "127.0.0.1 rw.example"],
  ])("adds who is connected to %j, once", async (headers, expected) => {
    expect(await (await fetch(base, { headers: { ...headers } })).text()).toBe(expected);
  });

  it("lets nobody but a trusted proxy say which host was asked for", async () => {
    namePeers((address) => address !== "127.0.0.1");
    const headers = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
    expect(await (await fetch(base, { headers })).text()).toBe("127.0.0.1 -");
  });
});

import { once } from "node:events";
import http from "node:http";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openDatabase, useDatabase as setDatabase } from "@/lib/platform/db";
import { beforeEachRequest } from "@/lib/platform/each-request";
import { log } from "@/lib/platform/log";
import { isDatabaseAway, watchDatabase } from "@/lib/platform/watch-database";
import { refuseWithoutDatabase } from "@/lib/web/refuse-without-database";

/** Answers when it is told to. */
const waiting: http.ServerResponse[] = [];
const server = http.createServer(({ url }, response) => {
  if (url?.startsWith("/slow")) waiting.push(response);
  else response.end("made");
});
let origin = "";
let stopWatching: () => Promise<void>;

beforeAll(async () => {
  refuseWithoutDatabase();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(async () => {
  server.close();
  await stopWatching();
  // Other tests of this process have servers and databases, too.
  beforeEachRequest("database", () => true);
  globalThis.ringworthyDatabase = undefined;
});

/** Lets those finish that were begun before. */
async function finish(status: number): Promise<void> {
  await expect.poll(() => waiting.length).toBe(1);
  const [response] = waiting.splice(0);
  if (response) response.statusCode = status;
  response?.end("broken");
}

describe("without a database", () => {
  it("lets everything in while it is there", async () => {
    expect(await (await fetch(`${origin}/caller-ids`)).text()).toBe("made");
    const broken = fetch(`${origin}/slow`);
    await finish(500);
    expect((await broken).status).toBe(500);
  });

  it("refuses pages, and lets what was begun say why it broke", async () => {
    const begun = fetch(`${origin}/slow`);
    await expect.poll(() => waiting.length).toBe(1);
    vi.spyOn(log, "error").mockReturnValue();
    setDatabase(openDatabase("postgresql://somebody@127.0.0.1:1/calls"));
    stopWatching = watchDatabase("refuse");
    await expect.poll(isDatabaseAway).toBe(true);
    await finish(500);
    expect([(await begun).status, (await begun).headers.get("retry-after")]).toEqual([503, "10"]);

    const refused = await fetch(`${origin}/caller-ids?from=2026-01-01`);
    expect([refused.status, refused.headers.get("cache-control")]).toEqual([503, "no-store"]);
    expect(refused.headers.get("x-frame-options")).toBe("DENY");
    expect(await refused.text()).toContain("The database cannot be reached. Try again soon.");
  });

  it.each(["/api/v1/health/live", "/_next/static/chunks/a.js", "/icon.svg?a"])(
    "lets %s in all the same",
    async (path) => {
      expect(isDatabaseAway()).toBe(true);
      expect(await (await fetch(`${origin}${path}`)).text()).toBe("made");
    },
  );
});

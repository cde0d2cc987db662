import { once } from "node:events";
import http from "node:http";
import net from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beforeEachRequest } from "@/lib/platform/each-request";
import { watchFrontDoor } from "@/lib/web/front-door";

const server = http.createServer(({ headers }, response) =>
  response.end(`in ${headers["next-router-state-tree"]} ${headers["x-forwarded-host"]}`),
);
let port = 0;
beforeAll(async () => {
  watchFrontDoor();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  port = typeof address === "object" ? (address?.port ?? 0) : 0;
});
afterAll(() => {
  server.close();
  // Other tests of this process have servers, too.
  beforeEachRequest("front door", () => true);
});

/** Sends lines as they are; clients of the library would refuse to. */
async function ask(line: string, ...headers: string[]): Promise<string> {
  const socket = net.connect(port, "127.0.0.1");
  const host = headers.some((header) => header.startsWith("Host:")) ? [] : ["Host: a.example"];
  socket.write(`${[`${line} HTTP/1.1`, ...host, "Connection: close", ...headers].join("\r\n")}\r\n\r\n`);
  return text(socket);
}

describe("the front door", () => {
  it.each([
    ["TRACE / ", 405],
    ["PROPFIND /sign-in", 405],
    ["GET /caller-ids/%ff", 400],
    ["GET /api/v1/%", 400],
    ["GET /sources/%00", 400],
    ["GET /calls?carrier=a%00b", 400],
  ])("refuses %s with %i and a problem in plain words", async (line, status) => {
    const answer = await ask(line.trim());
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer.toLowerCase()).toContain("content-type: application/problem+json");
    expect(answer.toLowerCase()).toContain("cache-control: no-store");
  });

  it.each(["%%%", "a b", "a:99999999"])("refuses the host %j", async (host) => {
    expect(await ask("GET /", `Host: ${host}`)).toContain("HTTP/1.1 400 ");
  });

  it.each(["GET /", "HEAD /sign-in?q=%ff", "DELETE /api/v1/imports/%E2%82%AC", "OPTIONS *", "GET /api/v1/sources/%00"])(
    "lets %s in",
    async (line) => {
      expect(await ask(line)).toContain("HTTP/1.1 200 ");
    },
  );

  it("forgets headers that are not what their names say, and keeps those that are", async () => {
    const state = encodeURIComponent(JSON.stringify(["", { children: ["__PAGE__", {}] }]));
    const good = await ask("GET /", `Next-Router-State-Tree: ${state}`, "X-Forwarded-Host: rw.example");
    expect(good).toContain(`in ${state} rw.example`);
    for (const broken of ["{}", "%", "'; drop table call; --", '["a"]'])
      expect(await ask("GET /", `Next-Router-State-Tree: ${broken}`, "X-Forwarded-Host: %%")).toContain(
        "in undefined undefined",
      );
  });
});

import http from "node:http";
import net from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { awaitReady, localUrl } from "@/lib/cli/launch/await-ready";
import { claimPort } from "@/lib/cli/launch/claim-port";

const never = new AbortController().signal;

async function listening(server: net.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

it("finds a free port when any will do, and keeps one that is wished for", async () => {
  const port = await claimPort("127.0.0.1", 0);
  expect(port).toBeGreaterThan(0);
  expect(await claimPort("127.0.0.1", port)).toBe(port);
});

it("says in one line that a port is taken, and which one to try", async () => {
  const port = await listening(net.createServer());
  await expect(claimPort("127.0.0.1", port)).rejects.toThrow(
    `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
  );
});

it("says that an address belongs to another machine", async () => {
  await expect(claimPort("192.0.2.1", 0)).rejects.toThrow(/^HOST: 192\.0\.2\.1 is no address of this machine/);
});

it("waits until the product says that it is ready, whatever it says before", async () => {
  const answers = [503, 404, 200];
  const asked: (string | undefined)[] = [];
  const port = await listening(
    http.createServer(({ url }, response) => {
      asked.push(url);
      response.writeHead(answers[asked.length - 1] ?? 200).end();
    }),
  );
  expect(await awaitReady(`http://127.0.0.1:${port}`, 10_000, never)).toBe(true);
  expect(asked).toEqual(["/api/v1/health/ready", "/api/v1/health/ready", "/api/v1/health/ready"]);
});

it("does not wait for ever, nor once it was told to stop", async () => {
  const nobody = `http://127.0.0.1:${await claimPort("127.0.0.1", 0)}`;
  expect(await awaitReady(nobody, 300, never)).toBe(false);
  expect(await awaitReady(nobody, 60_000, AbortSignal.abort())).toBe(false);
});

for (const [host, url] of [
  ["127.0.0.1", "http://127.0.0.1:80"],
  ["0.0.0.0", "http://127.0.0.1:80"],
  ["::", "http://[::1]:80"],
  ["calls.example", "http://calls.example:80"],
] as const)
  it(`reaches a server that listens on ${host}`, () => {
    expect(localUrl(host, 80)).toBe(url);
  });

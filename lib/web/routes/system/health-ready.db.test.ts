import { once } from "node:events";
import net, { type AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { openDatabase, useDatabase as setDatabase } from "@/lib/platform/db";
import { callApi } from "@/lib/testing/call-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const ready = async () => (await callApi("/health/ready")).status;

/** A server that takes connections and never says anything, as one does that hangs. */
async function silentServer(): Promise<string> {
  const sockets: net.Socket[] = [];
  const server = net
    .createServer((socket) => void sockets.push(socket.on("error", () => undefined)))
    .listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port }: AddressInfo = Object.assign({ port: 0, address: "", family: "" }, server.address());
  return `postgresql://somebody@127.0.0.1:${port}/calls`;
}

it("is told while the database answers", async () => {
  expect(await ready()).toBe(200);
});

it.each([
  ["cannot be reached", async () => "postgresql://somebody@127.0.0.1:1/calls"],
  ["hangs", silentServer],
])("is denied, and soon, while the database %s", { timeout: 12_000 }, async (_, address) => {
  const away = openDatabase(await address());
  setDatabase(away);
  onTestFinished(() => setDatabase(db.database));
  expect(await ready()).toBe(503);
});

import net from "node:net";
import { afterAll, expect, it } from "vitest";
import { awaitDatabase } from "@/lib/platform/await-database";
import { database, openDatabase, useDatabase as setDatabase } from "@/lib/platform/db";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
/** Stands where the server would, and lets nobody in until it is opened. */
const door = net.createServer((socket) => {
  if (!isOpen) {
    socket.destroy();
    return;
  }
  const { hostname, port } = new URL(db.url);
  const server = net.connect(Number(port), hostname);
  for (const one of [server, socket]) one.on("error", () => undefined);
  socket.pipe(server).pipe(socket);
});
let isOpen = false;
afterAll(() => void door.close());

it("waits for a database that is away, and throws what no waiting mends", async () => {
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  const address = door.address();
  const url = new URL(db.url);
  url.port = String(typeof address === "object" && address !== null ? address.port : 0);
  const behind = openDatabase(url.href);
  setDatabase(behind);
  let hasAnswered = false;
  const answer = awaitDatabase(20).then(() => {
    hasAnswered = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(hasAnswered).toBe(false);
  isOpen = true;
  await answer;
  await behind.close();
  url.pathname = "/nowhere";
  setDatabase(openDatabase(url.href));
  await expect(awaitDatabase(20)).rejects.toThrow('database "nowhere" does not exist');
  await database().close();
  setDatabase(db.database);
});

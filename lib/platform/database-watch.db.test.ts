import net from "node:net";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { DatabaseWatch } from "@/lib/platform/database-watch";
import { log } from "@/lib/platform/log";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
type Manner = "open" | "closed" | "frozen";
let manner: Manner = "open";
const sockets = new Set<net.Socket>();
/** Stands where the server would: lets everybody in, nobody, or leaves all of them without an answer. */
const door = net.createServer((socket) => {
  sockets.add(socket.on("error", () => undefined));
  if (manner === "closed") return void socket.destroy();
  const { hostname, port } = new URL(db.url);
  const server = net.connect(Number(port), hostname).on("error", () => undefined);
  socket.on("data", (data) => manner === "open" && server.write(data)).on("close", () => server.destroy());
  server.on("data", (data) => manner === "open" && socket.write(data)).on("close", () => socket.destroy());
});
const told: string[] = [];
const patience = { timeout: 10_000, interval: 10 };
let watch: DatabaseWatch;
let missed = 0;
let url: URL;

beforeAll(async () => {
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  return () => void door.close();
});
beforeEach(() => {
  for (const level of ["error", "info"] as const)
    vi.spyOn(log, level).mockImplementation((...given: unknown[]) => void told.push(String(given.at(-1))));
  url = new URL(db.url);
  const address = door.address();
  url.port = String(typeof address === "object" && address !== null ? address.port : 0);
  manner = "open";
  told.length = 0;
  missed = 0;
  watch = new DatabaseWatch(url.href, { answerWithinMs: 200, lookEveryMs: 20, missed: () => (missed += 1) });
});
afterEach(async () => {
  await watch.stop();
  vi.restoreAllMocks();
});

const cut = () => new Error("Connection terminated unexpectedly");

/** What becomes of those who are connected, and of those who come. */
function become(next: Manner): void {
  manner = next;
  if (next === "closed") for (const socket of sockets) socket.destroy();
}

it.each<[Manner]>([["closed"], ["frozen"]])(
  "says once that a database is %s, and once that it is back",
  async (how) => {
    become(how);
    await expect.poll(() => watch.isAway, patience).toBe(true);
    for (let n = 0; n < 50; n += 1) watch.tell(cut(), () => told.push("a failure"));
    await expect.poll(() => missed, patience).toBeGreaterThan(2);
    expect(told).toEqual(["the database does not answer"]);
    become("open");
    await expect.poll(() => told.at(-1), patience).toBe("the database answers again");
    expect([told.length, watch.isAway]).toEqual([2, false]);
    expect(vi.mocked(log.info).mock.calls[0]?.[0]).toMatchObject({ failures: 50 });
  },
);

it("tells every failure that comes of something else, and those of a connection that was cut while the database answers", async () => {
  watch.tell(new Error("a defect"), () => told.push("a defect"));
  expect(told).toEqual(["a defect"]);
  watch.tell(cut(), () => told.push("a cut"));
  expect(told).toEqual(["a defect"]);
  await expect.poll(() => told, patience).toEqual(["a defect", "a cut"]);
  become("closed");
  await expect.poll(() => watch.isAway, patience).toBe(true);
  watch.tell(Object.assign(new Error("refused"), { code: "ECONNREFUSED", port: 25 }), () => told.push("a mail server"));
  expect(told.slice(2)).toEqual(["the database does not answer", "a mail server"]);
});

it("takes no database for absent because this process was busy itself", async () => {
  for (let round = 0; round < 5; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    const until = performance.now() + 300;
    while (performance.now() < until);
  }
  expect([missed, told]).toEqual([0, []]);
});

it("counts what failed just before anybody knew why, and tells what it held back when it ends", async () => {
  become("closed");
  watch.tell(cut(), () => told.push("a cut"));
  await expect.poll(() => watch.isAway, patience).toBe(true);
  become("open");
  await expect.poll(() => told.at(-1), patience).toBe("the database answers again");
  expect(vi.mocked(log.info).mock.calls[0]?.[0]).toMatchObject({ failures: 1 });
  watch.tell(cut(), () => told.push("the last"));
  await watch.stop();
  expect(told.at(-1)).toBe("the last");
});

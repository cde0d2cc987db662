import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readCluster, writeCluster } from "@/lib/platform/cluster-file";
import { EmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { runningPostmaster } from "@/lib/platform/postmaster-file";

let dataDir: string;
let server: EmbeddedPostgres;
let url: string;
const home = () => path.join(dataDir, "postgres");
const postmaster = async () => Number.parseInt(await fs.readFile(path.join(home(), "db/postmaster.pid"), "utf8"), 10);

beforeAll(async () => {
  dataDir = await fs.mkdtemp(path.join(os.tmpdir(), "embedded-"));
  await fs.chmod(dataDir, 0o711);
  // What a start that was killed has left.
  await fs.mkdir(path.join(home(), "making-1/base"), { recursive: true });
  await fs.mkdir(path.join(home(), "db"));
  server = new EmbeddedPostgres(dataDir);
  url = await server.acquire();
}, 120_000);
afterAll(async () => {
  await server.release();
  await fs.rm(dataDir, { recursive: true, force: true });
});

it("makes its cluster whole, whatever a start that was killed has left", async () => {
  expect((await fs.readdir(home())).sort()).toEqual(["cluster.json", "db", "leases", "server.log"]);
  expect(await runningPostmaster(path.join(home(), "db"))).toEqual({ port: Number(new URL(url).port) });
});

it("keeps a server that runs but does not answer where it is", { timeout: 60_000 }, async () => {
  const pid = await postmaster();
  process.kill(pid, "SIGSTOP");
  try {
    await expect(server.acquire({ hangMs: 0 })).rejects.toThrow("runs, but does not answer");
  } finally {
    process.kill(pid, "SIGCONT");
  }
  expect([await server.acquire(), await postmaster()]).toEqual([url, pid]);
});

it("finds a server again that runs at another port than was noted", async () => {
  const cluster = await readCluster(home());
  await writeCluster(home(), { ...cluster, port: 1 });
  expect([await server.acquire(), await readCluster(home())]).toEqual([url, cluster]);
});

it("says that a password is not that of the database, and when nothing tells it", async () => {
  const cluster = await readCluster(home());
  await writeCluster(home(), { ...cluster, password: "another" });
  await expect(server.acquire()).rejects.toThrow("is not that of the database beside it");
  await fs.writeFile(path.join(home(), "cluster.json"), "");
  await expect(server.acquire()).rejects.toThrow("is missing or damaged");
  await writeCluster(home(), cluster);
  expect(await server.acquire()).toBe(url);
});

it("ends the wait for a server that hangs when it is asked to stop", { timeout: 60_000 }, async () => {
  const pid = await postmaster();
  const stop = new AbortController();
  process.kill(pid, "SIGSTOP");
  try {
    const acquired = server.acquire({ hangMs: 60_000, stop: stop.signal });
    stop.abort(new Error("asked to stop"));
    await expect(acquired).rejects.toThrow("asked to stop");
  } finally {
    process.kill(pid, "SIGCONT");
  }
});

it("says why a server does not start, on one line", { timeout: 60_000 }, async () => {
  await server.release();
  const settings = path.join(home(), "db/postgresql.conf");
  const before = await fs.readFile(settings, "utf8");
  await fs.appendFile(settings, "ssl = perhaps\n");
  await expect(server.acquire()).rejects.toThrow(
    /^The embedded PostgreSQL did not start: .+ errors\. Its log: .+server\.log$/,
  );
  await fs.writeFile(settings, before);
  expect(await server.acquire()).toBe(url);
});

import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCluster, writeCluster } from "@/lib/platform/cluster-file";
import { serverAccount } from "@/lib/platform/server-account";

const OWNER = 54_321;
const PROGRAMS = "/usr";
let dataDir: string;
let home: string;

beforeEach(async () => {
  dataDir = await fs.mkdtemp(path.join(os.tmpdir(), "account-"));
  home = path.join(dataDir, "postgres");
  await fs.mkdir(path.join(home, "db"), { recursive: true });
});
afterEach(() => fs.rm(dataDir, { recursive: true, force: true }));

it.skipIf(process.getuid?.() === 0)("runs the server under the account of the product", async () => {
  expect(await serverAccount(home, PROGRAMS)).toEqual({ ids: {}, home, copyTo: null });
});

describe.runIf(process.getuid?.() === 0)("as root", () => {
  const giveAway = async (...names: string[]) => {
    for (const name of names) await fs.chown(path.join(dataDir, name), OWNER, OWNER);
  };

  it("runs a cluster that is there under the account to which it belongs, where it is", async () => {
    await giveAway("", "postgres", "postgres/db");
    expect(await serverAccount(home, PROGRAMS)).toEqual({ ids: { uid: OWNER, gid: OWNER }, home, copyTo: null });
    await fs.mkdir(path.join(dataDir, "closed"), { mode: 0o700 });
    expect((await serverAccount(home, path.join(dataDir, "closed"))).copyTo).toBe(path.join(home, "programs"));
  });

  it("leaves the note of how to reach it to its owner", async () => {
    const cluster = { port: 1, user: "u", password: "p", database: "d" };
    await writeCluster(home, cluster);
    await giveAway("postgres/cluster.json");
    await writeCluster(home, { ...cluster, port: 2 });
    expect([(await readCluster(home)).port, (await fs.stat(path.join(home, "cluster.json"))).uid]).toEqual([2, OWNER]);
  });

  it("says so where that account cannot reach it, instead of beginning an empty one elsewhere", async () => {
    await giveAway("postgres", "postgres/db");
    await expect(serverAccount(home, PROGRAMS)).rejects.toThrow("cannot reach it");
  });

  it("begins a new one where an account without rights can reach it", async () => {
    await fs.rm(path.join(home, "db"), { recursive: true });
    const moved = await serverAccount(home, PROGRAMS);
    await fs.chmod(dataDir, 0o711);
    const near = await serverAccount(home, PROGRAMS);
    expect([moved.home.startsWith("/var/lib/ringworthy/"), near.home]).toEqual([true, home]);
    expect(near.ids.uid).not.toBe(OWNER);
  });
});

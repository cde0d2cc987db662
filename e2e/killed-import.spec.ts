import { spawn } from "node:child_process";
import fs from "node:fs/promises";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { cli, makeDataDir, startProduct } from "@/e2e/product";
import { writeAccFile } from "@/lib/testing/write-acc-file";

const CALLS = 1_000_000;
const Import = z.object({ status: z.string(), rows: z.record(z.string(), z.number()) });
const CallerIds = z.object({
  data: z.array(z.object({ callerId: z.string(), outcomes: z.record(z.string(), z.number()) })),
});

test("an import of a million calls whose worker is killed in the middle loses nothing and doubles nothing", async ({
  request,
}) => {
  test.setTimeout(600_000);
  const dataDir = await makeDataDir();
  const product = await startProduct(dataDir, 0);
  try {
    const file = path.join(dataDir, "acc.csv");
    const startMs = Date.UTC(2026, 8, 1);
    const expected = await writeAccFile(file, CALLS, startMs);
    await cli(
      dataDir,
      ["org", "create", "--name", "Killed", "--owner-email", "k@example.com", "--owner-password-stdin"],
      "correct horse battery",
    );
    const made = await cli(dataDir, [
      "api-key",
      "create",
      "--org",
      "killed",
      "--name",
      "e2e",
      "--scopes",
      "imports:write,reputation:read",
      "--json",
    ]);
    const headers = { Authorization: `Bearer ${z.object({ key: z.string() }).parse(JSON.parse(made.out)).key}` };
    const posted = await request.post(`${product.url}/api/v1/imports?filename=acc.csv`, {
      headers: { ...headers, "content-type": "text/csv" },
      data: await fs.readFile(file),
      timeout: 120_000,
    });
    expect(posted.status()).toBe(202);
    const { id } = z.object({ id: z.string() }).parse(await posted.json());
    const state = async () =>
      Import.parse(await (await request.get(`${product.url}/api/v1/imports/${id}`, { headers })).json());

    await expect
      .poll(async () => (await state()).rows.read, { timeout: 120_000, intervals: [200] })
      .toBeGreaterThan(100_000);
    await killWorker(product.pid);
    expect((await state()).rows.read).toBeLessThan(CALLS);

    await expect.poll(async () => (await state()).status, { timeout: 400_000, intervals: [1_000] }).toBe("completed");
    expect((await state()).rows).toMatchObject({ read: CALLS, imported: CALLS, duplicate: 0, rejected: 0 });
    const listed = await request.get(
      `${product.url}/api/v1/caller-ids?limit=500&from=2026-08-31T00:00:00Z&to=2026-10-31T00:00:00Z`,
      { headers },
    );
    const counted = CallerIds.parse(await listed.json()).data.map(
      ({ callerId, outcomes }) => [callerId, outcomes] as const,
    );
    expect(Object.fromEntries(counted)).toEqual(
      Object.fromEntries(
        [...expected].map(([callerId, outcomes]) => [callerId, expect.objectContaining(Object.fromEntries(outcomes))]),
      ),
    );
    const replayed = await cli(dataDir, ["replay", "--org", "killed", "--json"]);
    expect(replayed.out.trim()).toBe("0");
  } finally {
    await product.stop();
    await fs.rm(dataDir, { recursive: true, force: true });
  }
});

/** Kills the worker as the kernel would: without a word. */
async function killWorker(launcherPid: number): Promise<void> {
  const tree = spawn("ps", ["-eo", "pid,ppid,args"]);
  let listing = "";
  for await (const piece of tree.stdout) listing += piece;
  const rows = listing.split("\n").map((line) => line.trim().split(/\s+/));
  const children = (pid: number): number[] =>
    rows
      .filter(([, parent]) => Number(parent) === pid)
      .flatMap(([child]) => [Number(child), ...children(Number(child))]);
  const workers = children(launcherPid).filter((pid) =>
    rows.some(([id, , ...args]) => Number(id) === pid && args.join(" ").includes(".build/worker.mjs")),
  );
  expect(workers).toHaveLength(1);
  for (const pid of workers) process.kill(pid, "SIGKILL");
}

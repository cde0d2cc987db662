import fs from "node:fs/promises";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { type Customer, foundCustomer } from "@/e2e/customer";
import { cli, makeDataDir, type Product, startProduct } from "@/e2e/product";
import { childPids, megabytes, watchWorkerMemory, workerPid } from "@/e2e/worker-memory";
import { type ExpectedCounts, writeAccFile } from "@/lib/testing/write-acc-file";

const CALLS = 100_000;
const MEMORY_MAX = 300 * 1024 ** 2;
const ENDS_WITHIN_MS = 240_000;

/** Waits until that many records are in, and kills the worker as the kernel would: without a word. */
async function killWorkerAfter(product: Product, customer: Customer, importId: string, records: number): Promise<void> {
  await expect
    .poll(async () => (await customer.read(importId)).rows.read, { timeout: ENDS_WITHIN_MS, intervals: [200] })
    .toBeGreaterThan(records);
  const worker = (await workerPid(product)) ?? 0;
  expect(worker).toBeGreaterThan(0);
  process.kill(worker, "SIGKILL");
  const { status, rows } = await customer.read(importId);
  expect({ status, isInTheMiddle: rows.read < CALLS }).toEqual({ status: "reading", isInTheMiddle: true });
  // The launcher notes a process that has ended, before it starts another.
  await expect.poll(async () => (await childPids(product)).includes(worker), { intervals: [50] }).toBe(false);
}

const inOneLine = (expected: ExpectedCounts) =>
  Object.fromEntries(
    [...expected].flatMap(([callerId, outcomes]) => [...outcomes].map(([outcome, n]) => [`${callerId} ${outcome}`, n])),
  );

test("an import of 100,000 calls whose worker is killed twice loses nothing and doubles nothing", async () => {
  test.setTimeout(600_000);
  const dataDir = await makeDataDir();
  const product = await startProduct(dataDir, 0);
  const memory = watchWorkerMemory(product);
  try {
    const file = path.join(dataDir, "acc.csv");
    const expected = inOneLine(await writeAccFile(file, CALLS, Date.UTC(2026, 8, 1)));
    const customer = await foundCustomer(product, "Killed");
    const { id, status } = await customer.upload(file, { filename: "acc.csv" });
    expect(status).toBe(202);

    await test.step("killed twice while it reads, it goes on where it stood", async () => {
      await killWorkerAfter(product, customer, id, 20_000);
      await killWorkerAfter(product, customer, id, 40_000);
      const rows = { read: CALLS, imported: CALLS, duplicate: 0, rejected: 0, skipped: 0 };
      expect(await customer.ended(id, ENDS_WITHIN_MS)).toMatchObject({ status: "completed", rows });
      expect(await customer.counts()).toEqual(expected);
    });

    await test.step("the same bytes are known; read once more, they change nothing", async () => {
      expect(await customer.upload(file, { filename: "acc.csv" })).toMatchObject({ status: 409 });
      const again = await customer.upload(file, { filename: "acc.csv", again: "true" });
      const rows = { read: CALLS, imported: 0, duplicate: CALLS, rejected: 0, skipped: 0 };
      expect(await customer.ended(again.id, ENDS_WITHIN_MS)).toMatchObject({ status: "completed", rows });
      expect(await customer.counts()).toEqual(expected);
    });

    await test.step("computing everything again finds no difference", async () => {
      const replayed = await cli(dataDir, ["replay", "--org", customer.slug, "--json"]);
      expect(replayed).toMatchObject({ code: 0, out: "0\n" });
    });

    const peak = await memory.peakBytes();
    test.info().annotations.push({ type: "worker memory", description: megabytes(peak) });
    expect(peak, `the worker held ${megabytes(peak)}`).toBeLessThan(MEMORY_MAX);
  } finally {
    await memory.peakBytes();
    await product.stop();
    await fs.rm(dataDir, { recursive: true, force: true });
  }
});

import fs from "node:fs/promises";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { cli, makeDataDir, type Product, startProduct } from "@/e2e/product";
import { signUpFirst } from "@/e2e/sign-up";
import { childPids } from "@/e2e/worker-memory";

const RECOVERED_WITHIN_MS = 60_000;
const OWNER = { email: "ada@clinic.example", password: "correct horse battery", organizationName: "Ada" };

const FILE = `callid,src_user,dst_user,sip_code,sip_reason,time
a,+13125550101,+14155550140,200,OK,2026-04-02 15:00:01
b,+13125550101,+14155550141,603,Decline,2026-04-02 15:00:09
`;

async function databasePid({ dataDir }: Product): Promise<number> {
  const lines = await fs.readFile(path.join(dataDir, "postgres/db/postmaster.pid"), "utf8");
  return Number(lines.split("\n")[0]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function isReady({ url }: Product): Promise<boolean> {
  return fetch(`${url}/api/v1/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function scores(product: Product): Promise<string[]> {
  const { code, out } = await cli(product.dataDir, ["export", "scores", "--org", "ada"]);
  expect(code).toBe(0);
  return out.trim().split("\n");
}

test("whatever part is killed, the product goes on or starts again with all it had", async ({ browser }) => {
  test.setTimeout(240_000);
  const dataDir = await makeDataDir();
  let product = await startProduct(dataDir, 0);
  try {
    await signUpFirst(await browser.newPage({ baseURL: product.url }), OWNER);
    expect(await cli(dataDir, ["import", "-", "--org", "ada", "--wait"], FILE)).toMatchObject({ code: 0 });
    const before = await scores(product);
    expect(before).toHaveLength(1);

    await test.step("the launcher: its processes end with it, and the next start finds everything", async () => {
      const orphans = await childPids(product);
      expect(orphans).toHaveLength(2);
      process.kill(product.pid, "SIGKILL");
      await product.ended;
      product = await startProduct(dataDir, 0);
      expect(orphans.filter(isAlive)).toEqual([]);
      expect(await scores(product)).toEqual(before);
    });

    for (const [index, name] of ["worker", "web server"].entries())
      await test.step(`the ${name}: it is started again`, async () => {
        const killed = (await childPids(product))[index] ?? 0;
        process.kill(killed, "SIGKILL");
        await expect
          .poll(async () => (await childPids(product)).filter((pid) => pid !== killed).length, {
            timeout: RECOVERED_WITHIN_MS,
          })
          .toBe(2);
        await expect.poll(() => isReady(product), { timeout: RECOVERED_WITHIN_MS }).toBe(true);
      });

    await test.step("the database: it comes back, and the product with it", async () => {
      const killed = await databasePid(product);
      process.kill(killed, "SIGKILL");
      await expect.poll(() => isReady(product), { timeout: RECOVERED_WITHIN_MS }).toBe(false);
      await expect.poll(() => isReady(product), { timeout: RECOVERED_WITHIN_MS }).toBe(true);
      expect(await databasePid(product)).not.toBe(killed);
      expect(await scores(product)).toEqual(before);
    });

    await test.step("asked to stop, it leaves nothing running", async () => {
      const [database, ...rest] = [await databasePid(product), ...(await childPids(product))];
      expect(await product.stop()).toBe(0);
      await expect.poll(() => [database, ...rest].filter((pid) => pid !== undefined && isAlive(pid))).toEqual([]);
      await expect(fs.access(path.join(dataDir, "run.json"))).rejects.toThrow();
    });
  } finally {
    await product.stop();
    await fs.rm(dataDir, { recursive: true, force: true });
  }
});

test("what is wrong with the configuration is said in one line", async () => {
  const dataDir = await makeDataDir();
  const refused = startProduct(dataDir, 0, { DATABASE_URL: "postgresql://u:p@127.0.0.1:9/none" });
  await expect(refused).rejects.toThrow(
    /ended with 1:\nDATABASE_URL: the PostgreSQL at 127\.0\.0\.1:9 could not be used/,
  );
  await expect(startProduct(dataDir, 0, { PORT: "ninety" })).rejects.toThrow(/ended with 1:\n.*PORT: /);
  await expect(startProduct(dataDir, Number(process.env.E2E_PORT))).rejects.toThrow(/Port \d+ is taken/);
  await fs.rm(dataDir, { recursive: true, force: true });
});

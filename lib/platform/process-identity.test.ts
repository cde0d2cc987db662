import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it, onTestFinished } from "vitest";
import { identify, isOwnerRunning, isRunning, ownStart } from "@/lib/platform/process-identity";

/** Starts a Node, and waits until it has said that it runs. */
async function started(script: string) {
  const child = spawn(process.execPath, ["-e", `${script};console.log('up');setInterval(() => {}, 1000)`], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  const identity = await identify(child.pid ?? 0);
  if (identity === null) throw new Error("It runs, but is not seen");
  return { child, identity };
}

it("tells a running process from one that has ended", async () => {
  const { child, identity } = await started("");
  expect(await isRunning(identity)).toBe(true);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await isRunning(identity)).toBe(false);
  expect(await identify(identity.pid)).toBeNull();
});

it("tells a process from a later one with the same id", async () => {
  const { identity } = await started("");
  expect(await isRunning({ ...identity, startedAt: "another boot 1" })).toBe(false);
});

it("reads names with blanks and brackets in the system's table", async () => {
  const { identity } = await started("process.title = 'a) b (c 1 2 3'");
  expect(await isRunning(identity)).toBe(true);
});

it("knows the owner of a note by its start, and by its id alone where it noted no more", async () => {
  const { pid } = process;
  const found = [ownStart(), "another boot 1", ""].map(async (start) => isOwnerRunning(pid, await start));
  expect(await Promise.all(found)).toEqual([true, false, true]);
});

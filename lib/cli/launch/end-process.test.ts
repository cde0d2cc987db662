import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it, onTestFinished } from "vitest";
import { endGroup, endProcess } from "@/lib/cli/launch/end-process";
import { identify } from "@/lib/platform/process-identity";

/** Starts a Node that leads a group of its own, and waits until it has said that it runs. */
async function started(script: string) {
  const child = spawn(process.execPath, ["-e", `${script};console.log('up');setInterval(() => {}, 1000)`], {
    detached: true,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const pid = child.pid ?? 0;
  onTestFinished(() => endGroup(pid));
  await once(child.stdout, "data");
  const identity = await identify(pid);
  if (identity === null) throw new Error("It runs, but is not seen");
  return { child, identity };
}

it("asks a process to end before it ends it", async () => {
  const { child, identity } = await started("process.on('SIGTERM', () => process.exit(7))");
  const exit = once(child, "exit");
  await endProcess(identity, 5_000);
  expect(await exit).toEqual([7, null]);
});

it("ends a process that does not listen, with the group that it leads", async () => {
  const { child, identity } = await started("process.on('SIGTERM', () => {})");
  const exit = once(child, "exit");
  await endProcess(identity, 100);
  expect(await exit).toEqual([null, "SIGKILL"]);
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { endGroup } from "@/lib/cli/launch/end-process";
import { LaunchError } from "@/lib/cli/launch/launch-error";
import { claimRun } from "@/lib/cli/launch/run-file";
import { identify } from "@/lib/platform/process-identity";

const GONE = { pid: 4_000_000, startedAt: "long ago" };
let dataDir = "";

beforeEach(async () => {
  dataDir = await fs.mkdtemp(path.join(os.tmpdir(), "ringworthy-run-"));
  return () => fs.rm(dataDir, { recursive: true, force: true });
});

const file = () => path.join(dataDir, "run.json");
const claim = () => claimRun(dataDir, "http://127.0.0.1:3000");

async function sleeper() {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore" });
  const pid = child.pid ?? 0;
  onTestFinished(() => endGroup(pid));
  await once(child, "spawn");
  return { child, pid, exit: once(child, "exit") };
}

async function leaveBehind(run: object): Promise<void> {
  await fs.writeFile(file(), JSON.stringify({ url: "http://127.0.0.1:3000", launcher: GONE, children: [], ...run }));
}

it("notes this process and its children, and nothing once it is removed", async () => {
  const run = await claim();
  const { pid } = await sleeper();
  await run.note([pid, GONE.pid]);
  expect(JSON.parse(await fs.readFile(file(), "utf8"))).toEqual({
    url: "http://127.0.0.1:3000",
    launcher: await identify(process.pid),
    children: [await identify(pid)],
  });
  await Promise.all([run.note([]), run.note([pid]), run.remove(), run.note([pid])]);
  await expect(fs.access(file())).rejects.toThrow(/ENOENT/);
});

it("refuses while the product runs from the same directory, naming it", async () => {
  const { pid } = await sleeper();
  await leaveBehind({ launcher: await identify(pid) });
  await expect(claim()).rejects.toThrow(LaunchError);
  await expect(claim()).rejects.toThrow(new RegExp(`process ${pid}, http://127.0.0.1:3000`));
});

it("ends what a killed run left running", async () => {
  const { pid, exit } = await sleeper();
  await leaveBehind({ children: [await identify(pid)] });
  await claim();
  expect(await exit).toEqual([null, "SIGTERM"]);
});

it("leaves a stranger alone who has the id of an ended process by now", async () => {
  const { child, pid } = await sleeper();
  await leaveBehind({ children: [{ pid, startedAt: "another start" }] });
  await claim();
  expect(child.exitCode).toBeNull();
  expect(child.signalCode).toBeNull();
});

for (const [what, text] of [
  ["an empty note", ""],
  ["half a note", '{"url":"http://12'],
  ["a note of something else", '{"pid":1}'],
] as const)
  it(`takes ${what} for none`, async () => {
    await fs.writeFile(file(), text);
    await claim();
    expect(JSON.parse(await fs.readFile(file(), "utf8"))).toMatchObject({ launcher: { pid: process.pid } });
  });

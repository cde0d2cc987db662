import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, onTestFinished, vi } from "vitest";
import { SupervisedProcess } from "@/lib/cli/launch/supervised-process";
import { identify } from "@/lib/platform/process-identity";

const STAY = "setInterval(() => {}, 1000)";

function supervised(script: string, drainMs = 5_000) {
  const events = { changed: vi.fn(), say: vi.fn(), givenUp: vi.fn() };
  const one = new SupervisedProcess({ name: "clerk", args: ["-e", script], env: process.env, drainMs }, events);
  onTestFinished(() => one.stop());
  return { one, events };
}

const pidOf = (one: SupervisedProcess) => one.pid ?? 0;

it("starts a process that ended by itself again, and says so", async () => {
  const { one, events } = supervised(STAY);
  one.start();
  const first = pidOf(one);
  process.kill(first, "SIGKILL");
  await vi.waitFor(() => expect(one.pid).toBeUndefined());
  expect(events.say).toHaveBeenCalledWith("The clerk has ended (SIGKILL); it is started again in 0.5 s.");
  await vi.waitFor(() => expect(one.pid).toBeGreaterThan(0), { timeout: 5_000 });
  expect(pidOf(one)).not.toBe(first);
  expect(events.changed.mock.calls.length).toBe(3);
});

it("does not start again what it was asked to stop", async () => {
  const { one, events } = supervised(STAY);
  one.start();
  const pid = pidOf(one);
  await one.stop();
  expect(await identify(pid)).toBeNull();
  await pause(800);
  expect(one.pid).toBeUndefined();
  expect(events.say).not.toHaveBeenCalled();
});

it("ends one that does not drain in its time, and the children that it had", async () => {
  const file = path.join(os.tmpdir(), `ringworthy-grandchild-${process.pid}`);
  onTestFinished(() => fs.rm(file, { force: true }));
  const grandchild = `require('node:child_process').spawn(process.execPath, ['-e', '${STAY}'], { stdio: 'ignore' }).pid`;
  const note = `require('node:fs').writeFileSync('${file}', String(${grandchild}))`;
  const { one } = supervised(`process.on('SIGTERM', () => {});${note};process.send('ready');${STAY}`, 300);
  one.start();
  await vi.waitFor(() => expect(one.ready.aborted).toBe(true), { timeout: 5_000 });
  const pids = [pidOf(one), Number(await fs.readFile(file, "utf8"))];
  expect(await Promise.all(pids.map(identify))).not.toContain(null);
  await one.stop();
  await vi.waitFor(async () => expect(await Promise.all(pids.map(identify))).toEqual([null, null]));
});

it("knows when the process has said that it is ready", async () => {
  const { one } = supervised(`process.send('ready');${STAY}`);
  expect(one.ready.aborted).toBe(false);
  one.start();
  await vi.waitFor(() => expect(one.ready.aborted).toBe(true), { timeout: 5_000 });
});

it("gives up on one that ends at once, again and again", { timeout: 60_000 }, async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const { one, events } = supervised("process.exit(9)");
  one.start();
  for (let ends = 1; ends <= 5; ends++) {
    await vi.waitFor(() => expect(events.say).toHaveBeenCalledTimes(ends), { timeout: 10_000 });
    await vi.advanceTimersByTimeAsync(500 * 2 ** (ends - 1));
  }
  await vi.waitFor(() => expect(events.givenUp).toHaveBeenCalled(), { timeout: 10_000 });
  expect(events.givenUp).toHaveBeenCalledExactlyOnceWith("The clerk ended 6 times within a minute (exit code 9).");
  expect(events.say.mock.calls.map(([line]) => / in (.*) s\.$/.exec(line)?.[1])).toEqual(["0.5", "1", "2", "4", "8"]);
});

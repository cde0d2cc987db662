import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { forgetStalePostmaster, runningPostmaster } from "@/lib/platform/postmaster-file";

let data: string;
const lines = (pid: number) => [String(pid), data, "1732999999", "5433", "", "127.0.0.1", " 5432001 7", "ready", ""];
const note = (pid: number) => fs.writeFile(path.join(data, "postmaster.pid"), lines(pid).join("\n"));

beforeEach(async () => {
  data = await fs.mkdtemp(path.join(os.tmpdir(), "postmaster-"));
});
afterEach(() => fs.rm(data, { recursive: true, force: true }));

it("sees no server where a note names a program that works elsewhere, as after a power cut", async () => {
  expect(await runningPostmaster(data)).toBeNull();
  await note(process.pid);
  expect(await runningPostmaster(data)).toBeNull();
});

it("takes only the process id out of such a note", async () => {
  await note(process.pid);
  await forgetStalePostmaster(data);
  const [pid, ...rest] = (await fs.readFile(path.join(data, "postmaster.pid"), "utf8")).split("\n");
  expect(Number(pid)).toBeGreaterThan(4_194_304);
  expect(rest).toEqual(lines(0).slice(1));
});

it("leaves the note of a process that has ended to the server", async () => {
  await forgetStalePostmaster(data);
  await note(4_194_305);
  await forgetStalePostmaster(data);
  expect(await fs.readFile(path.join(data, "postmaster.pid"), "utf8")).toMatch(/^4194305\n/);
});

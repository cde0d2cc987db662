import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { limitServerLog, reasonInLog, serverLog } from "@/lib/platform/server-log";

function aHome(text?: string): string {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "server-log-"));
  onTestFinished(() => fs.rmSync(home, { recursive: true }));
  if (text !== undefined) fs.writeFileSync(serverLog(home), text);
  return home;
}

it("begins a large log anew under the pen of its writer, and keeps the one before", async () => {
  const home = aHome("old\n");
  const pen = fs.createWriteStream(serverLog(home), { flags: "a" });
  pen.write("more\n");
  await expect.poll(() => fs.statSync(serverLog(home)).size).toBe(9);
  await limitServerLog(home, 8);
  pen.end("new\n");
  await once(pen, "finish");
  expect(fs.readFileSync(serverLog(home), "utf8")).toBe("new\n");
  expect(fs.readFileSync(`${serverLog(home)}.1`, "utf8")).toBe("old\nmore\n");
});

it("leaves a small log alone, and makes none where there is none", async () => {
  const small = aHome("12345678");
  await limitServerLog(small, 8);
  expect(fs.readdirSync(small)).toEqual(["server.log"]);
  const empty = aHome();
  await limitServerLog(empty, 8);
  expect(fs.readdirSync(empty)).toEqual([]);
});

it("tells what made the server end, and where more is said", async () => {
  const home = aHome(
    [
      "2026-11-30 10:00:00 UTC [7] LOG:  starting PostgreSQL",
      "2026-11-30 10:00:00 UTC [7] FATAL:  lock file is in use",
      "2026-11-30 10:00:01 UTC [8] FATAL:  the database system is starting up",
      "",
    ].join("\n"),
  );
  expect(await reasonInLog(home)).toBe(`: lock file is in use. Its log: ${serverLog(home)}`);
  expect(await reasonInLog(aHome())).toMatch(/^\. Its log: /);
});

import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { claimRun } from "@/lib/cli/launch/run-file";
import { start, startTrouble } from "@/lib/cli/start";

it("says on one line that a data directory cannot be written to", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "start-"));
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.stubEnv("DATA_DIR", folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    told.mockRestore();
    fs.rmSync(folder, { recursive: true });
  });
  // Root may write everywhere, so that what is in the way is a folder.
  fs.mkdirSync(path.join(folder, "run.lock"));
  expect(await start("production", async () => undefined)).toBe(1);
  expect(told.mock.calls).toEqual([[expect.stringMatching(`^DATA_DIR: ${folder} cannot be used: EISDIR.*$`)]]);
});

it.each([
  ["PORT", "abc"],
  ["SIGN_UP", "sometimes"],
])("names the setting that a start would refuse: %s=%s", async (name, value) => {
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv("DATA_DIR", "/nowhere");
  vi.stubEnv("PORT", "0");
  expect(await startTrouble()).toBeNull();
  vi.stubEnv(name, value);
  expect(await startTrouble()).toMatch(new RegExp(`^The configuration is not usable\\. ${name}\\b.*$`));
});

it("names the product that runs from the same data, and a port that is taken, before anything is built or touched", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "start-"));
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    vi.unstubAllEnvs();
    server.close();
    fs.rmSync(folder, { recursive: true });
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  vi.stubEnv("DATA_DIR", folder);
  vi.stubEnv("PORT", String(port));
  expect(await startTrouble()).toMatch(new RegExp(`^Port ${port} is taken by another program\\. .*$`));
  const run = await claimRun(folder, "http://127.0.0.1:3999");
  const before = fs.readdirSync(folder);
  expect(await startTrouble()).toMatch(
    new RegExp(`^Ringworthy runs from ${folder} already \\(process ${process.pid}, http://127.0.0.1:3999\\)\\. .*$`),
  );
  expect(fs.readdirSync(folder)).toEqual(before);
  await run.remove();
  // A killed run's web server may hold the port until the start ends it.
  const gone = { url: "http://127.0.0.1:3999", launcher: { pid: 4_000_000, startedAt: "long ago" }, children: [] };
  fs.writeFileSync(path.join(folder, "run.json"), JSON.stringify(gone));
  expect(await startTrouble()).toBeNull();
});

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { settingsTrouble, start } from "@/lib/cli/start";

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
])("names the setting that a start would refuse: %s=%s", (name, value) => {
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(settingsTrouble()).toBeNull();
  vi.stubEnv(name, value);
  expect(settingsTrouble()).toMatch(new RegExp(`^The configuration is not usable\\. ${name}\\b.*$`));
});

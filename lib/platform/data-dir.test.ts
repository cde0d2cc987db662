import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dataFolder } from "@/lib/platform/data-dir";

const home = fs.mkdtempSync(path.join(os.tmpdir(), "ringworthy-data-dir-"));
afterAll(() => fs.rmSync(home, { recursive: true }));

const modeOf = (folder: string) => fs.statSync(folder).mode & 0o777;

describe("dataFolder", () => {
  it("makes a folder of its own below a data directory that all accounts may pass through, however deep", () => {
    const dataDir = path.join(home, "one", "two");
    expect(dataFolder(dataDir, "uploads")).toBe(path.join(dataDir, "uploads"));
    expect([modeOf(path.join(dataDir, "uploads")), modeOf(dataDir)]).toEqual([0o700, 0o711]);
    expect(dataFolder(dataDir, "uploads")).toBe(path.join(dataDir, "uploads"));
  });

  it("says that a file is in the way", () => {
    const file = path.join(home, "file");
    fs.writeFileSync(file, "");
    expect(() => dataFolder(file, "uploads")).toThrow("EEXIST");
    expect(() => dataFolder(path.join(file, "below"), "uploads")).toThrow("ENOTDIR");
  });

  it.skipIf(process.platform !== "linux")(
    "gives up where a system takes no folders, instead of trying for ever",
    () => {
      expect(() => dataFolder("/proc/ringworthy", "uploads")).toThrow("ENOENT");
    },
  );
});

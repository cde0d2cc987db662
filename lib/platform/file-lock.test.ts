import { spawnSync } from "node:child_process";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withFileLock } from "@/lib/platform/file-lock";

const WAIT_MS = 20_000;
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "lock-"));
  file = path.join(folder, "a.lock");
});
afterEach(async () => {
  vi.restoreAllMocks();
  await fs.rm(folder, { recursive: true, force: true });
});

function deadProcess(): number {
  return spawnSync(process.execPath, ["--version"]).pid;
}

/** A promise that somebody else fulfils. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = () => void resolve();
  });
  return { opened, open };
}

/** Lets `before` run before each call that `fs` gets for the lock file itself, counted from 1. */
function watch(method: "readFile" | "rm", before: (count: number) => Promise<void>): void {
  const original = fs[method].bind(fs);
  let count = 0;
  vi.spyOn(fs, method).mockImplementation(async (target: unknown, ...rest: unknown[]) => {
    if (target === file) await before(++count);
    return Reflect.apply(original, fs, [target, ...rest]);
  });
}

describe("withFileLock", () => {
  it("lets one work after the other, and leaves nothing behind", async () => {
    let working = 0;
    const work = async () => {
      working += 1;
      expect(working).toBe(1);
      await fs.stat(folder);
      working -= 1;
    };
    await Promise.all(Array.from({ length: 5 }, () => withFileLock(file, WAIT_MS, work)));
    expect(await fs.readdir(folder)).toEqual([]);
  });

  it("takes over what a dead process left, a half-made takeover included", async () => {
    await fs.writeFile(file, String(deadProcess()));
    await fs.writeFile(`${file}.takeover`, `${deadProcess()} 0`);
    expect(await withFileLock(file, WAIT_MS, async () => "done")).toBe("done");
    expect(await fs.readdir(folder)).toEqual([]);
  });

  it("takes over what a process left whose id another one has now, even this one", async () => {
    await fs.writeFile(file, `${process.pid} 0 another-boot 17`);
    expect(await withFileLock(file, WAIT_MS, async () => "done")).toBe("done");
  });

  it("is held once when two find the same stale file, and one is slow to remove it", async () => {
    await fs.writeFile(file, `${deadProcess()} 0`);
    const [bothHaveRead, isHeld] = [gate(), gate()];
    watch("readFile", async (count) => {
      if (count === 2) bothHaveRead.open();
      if (count <= 2) await bothHaveRead.opened;
    });
    // The second removal comes when the first to remove has the lock.
    watch("rm", async (count) => {
      if (count === 2) await isHeld.opened;
    });
    let working = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++working);
      isHeld.open();
      for (let round = 0; round < 50; round++) await fs.stat(folder);
      working -= 1;
    };
    await Promise.all([withFileLock(file, WAIT_MS, work), withFileLock(file, WAIT_MS, work)]);
    expect(most).toBe(1);
    expect(await fs.readdir(folder)).toEqual([]);
  });

  it("removes at the end nobody's file but its own", async () => {
    await withFileLock(file, WAIT_MS, () => fs.writeFile(file, "1 somebody else"));
    expect(await fs.readFile(file, "utf8")).toBe("1 somebody else");
  });

  it("gives somebody who is just writing the file a moment, however long it has waited for others", async () => {
    const living = `${process.pid} another`;
    await fs.writeFile(file, living);
    let isGivenBack = false;
    watch("readFile", async (count) => {
      if (count === 13) await fs.writeFile(file, "");
      if (count === 14) await fs.writeFile(file, living);
      if (count !== 15) return;
      isGivenBack = true;
      await fs.rm(file);
    });
    expect(await withFileLock(file, WAIT_MS, async () => isGivenBack)).toBe(true);
  });

  it("takes over an empty file that nobody goes on writing", async () => {
    await fs.writeFile(file, "");
    expect(await withFileLock(file, WAIT_MS, async () => "done")).toBe("done");
  });

  it("is not had by who was taken for dead between making the file and writing it", async () => {
    const original = fs.writeFile.bind(fs);
    let isFirst = true;
    vi.spyOn(fs, "writeFile").mockImplementation(async (...call) => {
      await Reflect.apply(original, fs, call);
      if (isFirst) {
        isFirst = false;
        await fs.rm(file);
        await original(file, `${deadProcess()} 0`);
      }
    });
    const seen = await withFileLock(file, WAIT_MS, () => fs.readFile(file, "utf8"));
    expect(seen).toMatch(new RegExp(`^${process.pid} `));
  });

  it("says who holds it when it has waited long enough", async () => {
    await fs.writeFile(file, String(process.pid));
    await expect(withFileLock(file, 200, async () => undefined)).rejects.toThrow(`Process ${process.pid} has held`);
    expect(await fs.readFile(file, "utf8")).toBe(String(process.pid));
  });
});

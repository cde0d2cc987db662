import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const HOOKS = path.join(process.cwd(), "scripts/git-hooks");
const run = promisify(execFile);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "hooks-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Exit code and words of a program. */
async function outcomeOf(file: string, args: readonly string[]): Promise<{ code: unknown; words: string }> {
  try {
    const { stdout, stderr } = await run(file, [...args], { cwd: folder });
    return { code: 0, words: stdout + stderr };
  } catch (error) {
    const failed = error instanceof Error ? error : new Error("not an error");
    const text = (name: string): string => String(Reflect.get(failed, name) ?? "");
    return { code: Reflect.get(failed, "code"), words: text("stdout") + text("stderr") };
  }
}

async function judge(message: string): Promise<unknown> {
  const file = path.join(folder, "message");
  await writeFile(file, message);
  return (await outcomeOf(path.join(HOOKS, "commit-msg"), [file])).code;
}

describe("commit-msg", () => {
  it.each([
    "feat(score): say how sure a score is",
    "fix: close the pool",
    "feat(api)!: name the field callerId",
    "chore(calls, outcome): one word for one thing",
    "Merge branch 'main'",
    'Revert "feat(score): say how sure a score is"',
    "fixup! fix: close the pool",
    "# a comment first\n\nfix: close the pool\n\nBecause it leaked.",
    `fix: ${"x".repeat(115)}`,
    `fix: ${"é".repeat(115)}`,
  ])("takes %j", async (message) => {
    expect(await judge(message)).toBe(0);
  });

  it.each([
    "closed the pool",
    "feat add a score",
    "feat:add a score",
    "feature(score): say how sure a score is",
    "Feat(score): say how sure a score is",
    "feat(): say how sure a score is",
    "feat(score) say how sure a score is",
    "",
    `fix: ${"x".repeat(116)}`,
  ])("refuses %j", async (message) => {
    expect(await judge(message)).toBe(1);
  });
});

describe("pre-commit", () => {
  const stage = async (name: string, text: string): Promise<void> => {
    await writeFile(path.join(folder, name), text);
    await run("git", ["add", name], { cwd: folder });
  };
  const look = () => outcomeOf(path.join(HOOKS, "pre-commit"), []);

  beforeEach(async () => {
    await run("git", ["init", "-q"], { cwd: folder });
    await cp("biome.json", path.join(folder, "biome.json"));
    await writeFile(path.join(folder, ".gitignore"), "node_modules\n");
  });

  it("lets a commit through where nothing is installed", async () => {
    await stage("a.ts", "var a  = 1");
    expect(await look()).toEqual({ code: 0, words: "" });
  });

  describe("with biome installed", () => {
    beforeEach(async () => {
      await mkdir(path.join(folder, "node_modules"));
      for (const part of [".bin", "@biomejs"])
        await symlink(path.resolve("node_modules", part), path.join(folder, "node_modules", part));
    });

    it("stops what the linter refuses", async () => {
      await stage("a.ts", "export const a: any = 1;\n");
      const { code, words } = await look();
      expect(code).toBe(1);
      expect(words).toContain("noExplicitAny");
    });

    it("looks at staged files alone", async () => {
      await writeFile(path.join(folder, "b.ts"), "export const b: any = 1;\n");
      await stage("a.ts", "export const a = 1;\n");
      expect((await look()).code).toBe(0);
    });

    it("has nothing against a commit without code", async () => {
      await stage("picture.bin", "\u0000");
      expect((await look()).code).toBe(0);
    });
  });
});

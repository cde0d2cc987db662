import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { isProcessAlive } from "@/lib/platform/process-alive";

interface Package {
  readonly version?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}
interface LockFile {
  readonly packages?: Readonly<Record<string, Package>>;
}

/** The bootstrap is plain Node without types; what is tested of it is told here. */
interface Bootstrap {
  isInstalled(manifest: object, lock: LockFile, hidden: LockFile): boolean;
  closingLines(output: string): string[];
  table(stages: readonly { name: string; seconds: number; isOk: boolean }[], totalMs: number): string;
  fingerprint(entries: readonly string[], without?: RegExp): string;
  ensure(name: string, isFresh: () => Promise<boolean>, make: () => Promise<void>): Promise<void>;
  fileTrouble(error: unknown): Error | null;
  runQuietly(command: string, args: readonly string[]): Promise<{ code: number; output: string }>;
}

async function load(...files: string[]): Promise<Bootstrap> {
  const modules = await Promise.all(files.map((file) => import(path.resolve("scripts/bootstrap", file))));
  return Object.assign({}, ...modules);
}

const bootstrap = await load(
  "installed.mjs",
  "test-report.mjs",
  "fingerprint.mjs",
  "lock.mjs",
  "child.mjs",
  "trouble.mjs",
);

/** An empty folder among what is built, gone after the test. */
async function buildFolder(): Promise<string> {
  await fs.mkdir(".build", { recursive: true });
  const folder = await fs.mkdtemp(path.resolve(".build/test-"));
  onTestFinished(() => fs.rm(folder, { recursive: true, force: true }));
  return folder;
}

describe("packages count as installed", () => {
  const manifest = { dependencies: { pg: "8.23.1" } };
  const pg = { version: "8.23.1", integrity: "sha512-pg" };
  const forMac = { version: "2.3.3", integrity: "sha512-mac", optional: true };
  const lock = { packages: { "": manifest, "node_modules/pg": pg, "node_modules/fsevents": forMac } };

  it("when npm lists all that the lock file names, but for what is meant for other machines", () => {
    expect(bootstrap.isInstalled(manifest, lock, { packages: { "node_modules/pg": pg } })).toBe(true);
  });

  const STALE: readonly (readonly [why: string, manifest: object, hidden: LockFile])[] = [
    ["nothing is there", manifest, {}],
    ["a version is older", manifest, { packages: { "node_modules/pg": { ...pg, version: "8.23.0" } } }],
    [
      "the same version holds something else",
      manifest,
      { packages: { "node_modules/pg": { ...pg, integrity: "sha512-x" } } },
    ],
    [
      "an optional package is there in another version",
      manifest,
      { packages: { "node_modules/pg": pg, "node_modules/fsevents": { ...forMac, version: "1.0.0" } } },
    ],
    [
      "package.json names another version than the lock file",
      { dependencies: { pg: "8.24.0" } },
      { packages: { "node_modules/pg": pg } },
    ],
    [
      "package.json names one more",
      { dependencies: { pg: "8.23.1", zod: "4.6.7" } },
      { packages: { "node_modules/pg": pg } },
    ],
    [
      "package.json has a tool that the lock file has not",
      { ...manifest, devDependencies: { knip: "1" } },
      { packages: { "node_modules/pg": pg } },
    ],
  ];
  for (const [why, asked, hidden] of STALE)
    it(`not when ${why}`, () => expect(bootstrap.isInstalled(asked, lock, hidden)).toBe(false));
});

describe("the report of the tests", () => {
  it("closes with the runners' own lines, colours and all", () => {
    const vitest =
      " ✓ lib/a.test.ts (3 tests)\n\n\u001b[2m Test Files \u001b[22m 3 passed (3)\n      Tests  9 passed (9)\n   Duration  2.1s\n";
    const playwright =
      "  ✓  1 e2e/a.spec.ts:3:1 › passes (2s)\n\n  1 failed\n    e2e/b.spec.ts:1:1\n  5 passed (12.0s)\n";
    expect(bootstrap.closingLines(vitest + playwright)).toEqual([
      "\u001b[2m Test Files \u001b[22m 3 passed (3)",
      "      Tests  9 passed (9)",
      "   Duration  2.1s",
      "  1 failed",
      "  5 passed (12.0s)",
    ]);
  });

  it("tells how long each stage took, and all of them, some at the same time", () => {
    const stages = [
      { name: "lint", seconds: 3.04, isOk: true },
      { name: "browser", seconds: 61.5, isOk: false },
    ];
    expect(bootstrap.table(stages, 62_000)).toBe(
      ["  lint         3.0 s  ok", "  browser     61.5 s  failed", "  total       62.0 s"].join("\n"),
    );
  });
});

describe("a fingerprint", () => {
  it("stays while contents stay, whatever their dates, and changes with a content or a name", async () => {
    const folder = await buildFolder();
    const inside = path.relative(process.cwd(), folder);
    const take = (without?: RegExp) => bootstrap.fingerprint([inside, "no-such-file"], without);
    await fs.writeFile(path.join(folder, "a.ts"), "one");
    const first = take();
    await fs.utimes(path.join(folder, "a.ts"), 0, 0);
    await fs.writeFile(path.join(folder, "a.test.ts"), "tests are not built");
    await fs.mkdir(path.join(folder, "generated"));
    await fs.writeFile(path.join(folder, "generated/b.ts"), "its source counts instead");
    expect(take()).toBe(first);
    await fs.writeFile(path.join(folder, "a.ts"), "two");
    const second = take();
    expect(second).not.toBe(first);
    await fs.rename(path.join(folder, "a.ts"), path.join(folder, "b.ts"));
    expect(take()).not.toBe(second);
    expect(take(/\/b\.ts$/)).toBe(bootstrap.fingerprint([]));
  });
});

describe("what is stale", () => {
  const fresh = (name: string) => {
    const lock = path.resolve(`.build/${name}.lock`);
    onTestFinished(() => fs.rm(lock, { force: true }));
    return lock;
  };

  it("is made once, however many processes find it stale at the same time", async () => {
    const folder = await buildFolder();
    const lock = path.resolve("scripts/bootstrap/lock.mjs");
    const script = `import fs from "node:fs"; const { ensure } = await import(${JSON.stringify(lock)});
      await ensure(${JSON.stringify(`test-${process.pid}-once`)}, async () => fs.existsSync("fresh"), async () => {
        fs.appendFileSync("made", "x"); await new Promise((resolve) => setTimeout(resolve, 300)); fs.writeFileSync("fresh", "") })`;
    const starts = Array.from({ length: 3 }, () =>
      spawn(process.execPath, ["--input-type=module", "-e", script], { cwd: folder, stdio: "ignore" }),
    );
    expect(await Promise.all(starts.map(async (start) => (await once(start, "exit"))[0]))).toEqual([0, 0, 0]);
    expect(await fs.readFile(path.join(folder, "made"), "utf8")).toBe("x");
  });

  it("is made although a killed process left its lock", async () => {
    const name = `test-${process.pid}-killed`;
    const lock = fresh(name);
    await fs.writeFile(lock, "4000000");
    let made = 0;
    const make = async () => {
      made += 1;
    };
    await bootstrap.ensure(name, async () => made > 0, make);
    expect(made).toBe(1);
    await expect(fs.access(lock)).rejects.toThrow();
  });

  it("is made although another program has by now the number of the killed process", async () => {
    const name = `test-${process.pid}-again`;
    await fs.writeFile(fresh(name), `${process.ppid} before-the-power-cut 1`);
    let made = 0;
    const make = async () => {
      made += 1;
    };
    await bootstrap.ensure(name, async () => made > 0, make);
    expect(made).toBe(1);
  });

  it("waits for a living process, and is not made when that one has made it", async () => {
    const name = `test-${process.pid}-waits`;
    const lock = fresh(name);
    await fs.writeFile(lock, String(process.ppid));
    let isFresh = false;
    setTimeout(() => {
      isFresh = true;
      void fs.rm(lock);
    }, 300);
    await bootstrap.ensure(
      name,
      async () => isFresh,
      () => Promise.reject(new Error("made twice")),
    );
    expect(isFresh).toBe(true);
  });

  it("leaves no lock behind when making it fails", async () => {
    const name = `test-${process.pid}-fails`;
    const lock = fresh(name);
    const make = () => Promise.reject(new Error("no space left"));
    await expect(bootstrap.ensure(name, async () => false, make)).rejects.toThrow("no space left");
    await expect(fs.access(lock)).rejects.toThrow();
  });
});

describe("a program that is run", () => {
  it("gives its output and its exit code, also when a signal ended it", async () => {
    const node = (script: string) => bootstrap.runQuietly(process.execPath, ["-e", script]);
    expect(await node("console.log('out');console.error('err');process.exitCode = 3")).toEqual({
      code: 3,
      output: expect.stringMatching(/^(out\nerr|err\nout)\n$/),
    });
    expect(await node("process.kill(process.pid, 'SIGKILL')")).toEqual({ code: 137, output: "" });
  });

  it("is asked to stop once, with all its children, when its starter is, who then ends with 128 and the signal", async () => {
    const child = path.resolve("scripts/bootstrap/child.mjs");
    const grandchild = `let n = 0; process.on('SIGTERM', () => { n += 1; setTimeout(() => { console.log('asked', n); process.exit(0) }, 200) }); console.log('up'); setInterval(() => {}, 1000)`;
    const script = `const { runChild } = await import(${JSON.stringify(child)});
      try { await runChild(process.execPath, ["-e", ${JSON.stringify(grandchild)}]) } catch (error) { process.exit(error.exitCode) }`;
    const starter = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const output = text(starter.stdout);
    await once(starter.stdout, "readable");
    starter.kill("SIGTERM");
    starter.kill("SIGTERM");
    expect(await once(starter, "exit")).toEqual([143, null]);
    expect(await output).toBe("up\nasked 1\n");
  });

  it("has no say in when it ends where it prepares something", async () => {
    const child = path.resolve("scripts/bootstrap/child.mjs");
    const deaf = "process.on('SIGINT', () => undefined); setInterval(() => undefined, 1_000); console.log('up')";
    const script = `const { runPreparer } = await import(${JSON.stringify(child)});
      setTimeout(() => process.kill(process.pid, "SIGINT"), 1_000);
      try { await runPreparer(process.execPath, ["-e", ${JSON.stringify(deaf)}]) } catch (error) { process.exit(error.exitCode) }`;
    const starter = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
    expect(await once(starter, "exit")).toEqual([130, null]);
  }, 20_000);

  it("ends by itself where it prepares something, and with all its children when its starter is killed", async () => {
    const folder = await buildFolder();
    const child = path.resolve("scripts/bootstrap/child.mjs");
    const note = `import fs from "node:fs"; fs.appendFileSync("pids", process.pid + " ");`;
    await fs.writeFile(path.join(folder, "forever.mjs"), `${note} setInterval(() => undefined, 1_000);`);
    await fs.writeFile(
      path.join(folder, "preparer.mjs"),
      `import { fork } from "node:child_process"; process.chdir(${JSON.stringify(folder)}); ${note} fork("./forever.mjs");`,
    );
    const script = `const { runPreparer } = await import(${JSON.stringify(child)});
      console.log((await runPreparer(process.execPath, ["-e", "console.log('done')"])).output.trim());
      await runPreparer(process.execPath, [${JSON.stringify(path.join(folder, "preparer.mjs"))}]);`;
    const starter = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const output = text(starter.stdout);
    const started = async () => {
      const noted = await fs.readFile(path.join(folder, "pids"), "utf8").catch(() => "");
      return noted.split(" ").slice(0, -1).map(Number);
    };
    await expect.poll(async () => (await started()).length, { timeout: 10_000 }).toBe(2);
    starter.kill("SIGKILL");
    expect(await output).toBe("done\n");
    await expect.poll(async () => (await started()).filter(isProcessAlive), { timeout: 10_000 }).toEqual([]);
  });
});

it("an old Node is told so in one line, and a wrong word the right ones", async () => {
  const say = async (node: readonly string[]) => {
    const program = spawn(process.execPath, node, { stdio: ["ignore", "ignore", "pipe"] });
    return { err: await text(program.stderr), code: program.exitCode ?? (await once(program, "exit"))[0] };
  };
  const pretend = "data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '18.20.4' })";
  expect(await say(["--import", pretend, "scripts/bootstrap.mjs", "start"])).toEqual({
    code: 1,
    err: expect.stringMatching(/^Ringworthy needs Node\.js 20\.19 or newer, and this is v.*\n$/),
  });
  expect(await say(["scripts/bootstrap.mjs", "begin"])).toEqual({
    code: 2,
    err: "usage: node scripts/bootstrap.mjs start|dev|build|test|cli|bench\n",
  });
});

it("a setting that is wrong stops a start before anything is built", async () => {
  const env = { ...process.env, PORT: "abc" };
  const starter = spawn(process.execPath, ["scripts/bootstrap.mjs", "start"], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = `${await text(starter.stdout)}${await text(starter.stderr)}`;
  expect(starter.exitCode ?? (await once(starter, "exit"))[0]).toBe(1);
  expect(output).toMatch(/^The configuration is not usable\. PORT\b.*\n$/m);
  expect(output).not.toMatch(/Building the web application|is ready/);
}, 60_000);

describe("an error of the file system", () => {
  const errorOf = (code: string, file?: string) => Object.assign(new Error("raw"), { code, path: file });

  it.each([
    [
      "EACCES",
      "/opt/rw/.build",
      "This account may not use /opt/rw/.build (EACCES). Run the command as the owner of the folder, or in a copy of your own.",
    ],
    ["ENOSPC", undefined, "The disk is full: a file could not be written. Make room, and try again."],
  ])("%s is told in one line, with what to do", (code, file, told) => {
    expect(bootstrap.fileTrouble(errorOf(code, file))?.message).toBe(told);
  });

  it.each([errorOf("ENOENT", "/x"), new Error("odd"), "odd", null])("%s is left as it is", (error) => {
    expect(bootstrap.fileTrouble(error)).toBeNull();
  });
});

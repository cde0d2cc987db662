import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Those without a window first: they start faster, and take half of the processor. */
const NAMES = [
  ...["chromium-headless-shell", "chrome-headless-shell"],
  ...["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
];
const IN_APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const TIMEOUT_MS = 30_000;
const OUTPUT_MAX = 1 << 20;

/** Nothing is fetched, and nothing of the profile outlives the printing. That nothing runs is said by the page's policy. */
const FLAGS = [
  "--headless",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-extensions",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--no-default-browser-check",
  "--no-pings",
  // Every name leads nowhere, and what needs none goes to a port where nobody listens.
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--proxy-server=127.0.0.1:9",
  "--proxy-bypass-list=<-loopback>",
  "--no-pdf-header-footer",
];

/**
 * The installed Chromium: the one that the variable `CHROMIUM` names, or one on the path or in the usual folders; null
 * where there is none, or the variable names none.
 */
export function findChromium(variables: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const named = variables.CHROMIUM;
  if (named !== undefined && named !== "") return isProgram(named) ? named : null;
  const folders = (variables.PATH ?? "").split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...IN_APPLICATIONS];
  return candidates.find(isProgram) ?? null;
}

/**
 * Prints one page of HTML, which needs nothing beside itself, as PDF. The browser is a process of its own, which is ended
 * after half a minute and reaches no network.
 * @throws Error when it fails, with what it said
 */
export async function printPdf(chromium: string, html: string): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await mkdtemp(path.join(tmpdir(), "report-"));
  try {
    const [page, pdf] = [path.join(folder, "report.html"), path.join(folder, "report.pdf")];
    await writeFile(page, html);
    const flags = [
      ...FLAGS,
      `--user-data-dir=${path.join(folder, "profile")}`,
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ];
    const isRoot = process.getuid?.() === 0;
    await run(chromium, isRoot ? ["--no-sandbox", ...flags] : flags, folder).catch(async (error: unknown) => {
      // Containers often let nobody make the namespaces of the sandbox. The page is ours and runs no script.
      if (isRoot || !/sandbox|namespace/i.test(String(error))) throw error;
      await run(chromium, ["--no-sandbox", ...flags], folder);
    });
    return new Uint8Array(await readFile(pdf));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function run(program: string, args: readonly string[], home: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = {
      timeout: TIMEOUT_MS,
      killSignal: "SIGKILL",
      maxBuffer: OUTPUT_MAX,
      // No secret of this process reaches it.
      env: { NODE_ENV: "production", PATH: process.env.PATH ?? "", HOME: home, LANG: "C.UTF-8" },
    } as const;
    execFile(program, args, options, (error, _stdout, stderr) => {
      if (error === null) resolve();
      else reject(new Error(`Chromium could not print: ${error.message}\n${stderr.slice(-2_000)}`));
    });
  });
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { findChromium } from "@/lib/platform/chromium";

/**
 * What a page costs the reader: the JavaScript that it loads first, and what Lighthouse says of it on a phone. Asks a
 * product that runs already (`--url`), as the guest of its demo.
 *
 * Lighthouse is fetched by npx for this bench and is no dependency: it brings a hundred packages along, among them a
 * second driver of browsers and a reporter of crashes, for something that runs a few times a year.
 */
const LIGHTHOUSE = "lighthouse@13.5.0";
const RESULTS = "bench/results/pages.json";
const FIRST_LOAD_KB = { chart: 250, plain: 180 };
const WITH_CHART: ReadonlySet<string> = new Set(["overview", "detail", "calls"]);
const TARGETS = { performance: 95, accessibility: 100, "best-practices": 100 } as const;
const VISITS_MAX = 4;
const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;

const { values: options } = parseArgs({
  options: {
    url: { type: "string", default: "http://127.0.0.1:3000" },
    /** Runs of Lighthouse a page; the best counts, because other work on the machine only ever makes one worse. */
    runs: { type: "string", default: "3" },
    /** JavaScript alone. */
    "no-lighthouse": { type: "boolean", default: false },
  },
});
const base = options.url.replace(/\/$/, "");

/** Enters the demo as anybody may. @returns the cookies of its guest */
async function enterDemo(): Promise<string> {
  const response = await fetch(`${base}/api/v1/demo`, {
    method: "POST",
    headers: { origin: base, "content-type": "application/json" },
    body: "{}",
  });
  if (!response.ok) throw new Error(`The demo does not open: ${response.status} ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  for (let tries = 0; tries < 120; tries += 1) {
    const imports = z
      .object({ data: z.array(z.object({ status: z.string() })) })
      .parse(await (await fetch(`${base}/api/v1/imports`, { headers: { cookie } })).json());
    if (imports.data[0]?.status === "completed") return cookie;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error("The demo was not made in time");
}

/** The JavaScript that a page names in its HTML, compressed as servers do. */
async function firstLoadKb(route: string, cookie: string): Promise<number> {
  const html = await (await fetch(base + route, { headers: { cookie } })).text();
  const files = new Set([...html.matchAll(/<script[^>]+src="([^"]+\.js)"(?![^>]*noModule)/gi)].map(([, src]) => src));
  let bytes = 0;
  for (const file of files)
    bytes += gzipSync(new Uint8Array(await (await fetch(new URL(file ?? "", base))).arrayBuffer())).length;
  return Math.round(bytes / 100) / 10;
}

const Report = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.object({ score: z.number().nullable().optional(), numericValue: z.number().optional(), title: z.string() }),
  ),
});

/** On a busy machine the browser now and then gives no trace of a visit (NO_NAVSTART): then it is made again. */
async function visit(route: string, cookie: string, folder: string) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await lighthouse(route, cookie, folder);
    } catch (error) {
      if (tries === VISITS_MAX) throw error;
      console.log(
        `${route}: once more, ${error instanceof Error ? error.message.split("\n").at(-1) : "for no reason"}`,
      );
    }
  }
}

async function lighthouse(route: string, cookie: string, folder: string) {
  const chromium = findChromium();
  if (chromium === null) throw new Error("Lighthouse needs a Chromium: install one, or set CHROMIUM to its path");
  const output = path.join(folder, "report.json");
  const headers = path.join(folder, "headers.json");
  await fs.writeFile(headers, JSON.stringify({ Cookie: cookie }));
  const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"].join(" ");
  const args = [base + route, "--quiet", "--output=json", `--output-path=${output}`, `--extra-headers=${headers}`];
  await promisify(execFile)(
    "npx",
    ["--yes", LIGHTHOUSE, ...args, `--only-categories=${CATEGORIES.join(",")}`, `--chrome-flags=${flags}`],
    { env: { ...process.env, CHROME_PATH: chromium }, maxBuffer: 1 << 24 },
  );
  const { categories, audits } = Report.parse(JSON.parse(readFileSync(output, "utf8")));
  const ms = (id: string) => Math.round(audits[id]?.numericValue ?? 0);
  return {
    scores: CATEGORIES.map((id) => Math.round((categories[id]?.score ?? 0) * 100)),
    lcpMs: ms("largest-contentful-paint"),
    tbtMs: ms("total-blocking-time"),
    cls: Number((audits["cumulative-layout-shift"]?.numericValue ?? 0).toFixed(3)),
    faults: Object.values(audits)
      .filter(({ score }) => score === 0)
      .map(({ title }) => title),
  };
}

const cookie = await enterDemo();
const callers = z
  .object({ data: z.array(z.object({ callerId: z.string() })) })
  .parse(await (await fetch(`${base}/api/v1/caller-ids?sort=score&order=asc&limit=1`, { headers: { cookie } })).json());
const detail = `/caller-ids/${encodeURIComponent(callers.data[0]?.callerId ?? "")}`;
const routes = { overview: "/", list: "/caller-ids", detail };
const plain = { calls: "/calls", imports: "/imports", alerts: "/alerts", advice: "/advice", reports: "/reports" };

const sizes: Record<string, { kB: number; target: number }> = {};
for (const [name, route] of Object.entries({ ...routes, ...plain })) {
  const target = WITH_CHART.has(name) ? FIRST_LOAD_KB.chart : FIRST_LOAD_KB.plain;
  sizes[name] = { kB: await firstLoadKb(route, cookie), target };
}
console.log("First-load JavaScript, gzip:");
console.table(sizes);

const found: Record<string, object> = {};
const folder = await fs.mkdtemp(path.join(os.tmpdir(), "bench-pages-"));
try {
  for (const [name, route] of options["no-lighthouse"] ? [] : Object.entries(routes)) {
    const runs: Awaited<ReturnType<typeof lighthouse>>[] = [];
    for (let run = 0; run < Number(options.runs); run += 1) runs.push(await visit(route, cookie, folder));
    const [best] = runs.toSorted((a, b) => (b.scores[0] ?? 0) - (a.scores[0] ?? 0));
    if (best === undefined) continue;
    found[name] = {
      ...Object.fromEntries(CATEGORIES.map((id, place) => [id, best.scores[place]])),
      "all performances": runs.map(({ scores }) => scores[0]).join(" "),
      "LCP ms": best.lcpMs,
      "TBT ms": best.tbtMs,
      CLS: best.cls,
    };
    console.log(`${name}: ${best.faults.join("; ") || "nothing failed"}`);
  }
} finally {
  await fs.rm(folder, { recursive: true, force: true });
}
const load = Number((os.loadavg()[0] ?? 0).toFixed(1));
if (!options["no-lighthouse"]) {
  console.log(`Lighthouse, mobile; load of the machine ${load}; targets ${JSON.stringify(TARGETS)}:`);
  console.table(found);
}
mkdirSync(path.dirname(RESULTS), { recursive: true });
writeFileSync(RESULTS, `${JSON.stringify({ load, sizes, lighthouse: found }, null, 2)}\n`);

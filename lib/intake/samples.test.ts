import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cutTable, type ReadSample, readSample, readTable } from "@/lib/testing/read-sample";

const directory = process.env.SAMPLES_DIR;

/** Published samples that hold no calls: readme files, events of one call, aggregates, other reports. */
const NO_CALLS =
  /SOURCE\.txt$|call-events|insights-events|insights-v2|call-fetch|603plus-reason-headers|agent-se(?:gment|ssion)\.csv$|readEmpty\w*\.json$|opencdrrate|mod_cdr_csv\.asterisk/;
/** Folders whose files belong to no format of their own. */
const OWN_FORMAT_NONE = new Set(["cgrates"]);

const DELIMITERS: readonly (readonly [RegExp, string])[] = [
  [/\.log$/, "|"],
  [/semicolon|sansay/, ";"],
  [/\.tsv$/, "\t"],
  [/alternate1/, "|"],
];

/** The records of a JSON sample: the list itself, the longest list under a key, or the one object. */
function documentsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return [];
  if ("variables" in value || "participants" in value || "payload" in value) return [value];
  const lists = Object.values(value).filter(
    (child): child is unknown[] => Array.isArray(child) && typeof child[0] === "object",
  );
  return lists.sort((a, b) => b.length - a.length)[0] ?? [value];
}

function read(file: string): ReadSample {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".json")) return readSample({ kind: "documents", documents: documentsOf(JSON.parse(text)) });
  const delimiter = DELIMITERS.find(([name]) => name.test(file))?.[1] ?? ",";
  if (delimiter === ";") {
    const rows = cutTable(text, ";");
    return readSample({ kind: "rows", rows, lines: rows.map((_, index) => index + 1) });
  }
  return readTable(text, delimiter);
}

function samplesIn(root: string): string[] {
  const folders = readdirSync(root, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith("_"),
  );
  return folders.flatMap(({ name }) => readdirSync(path.join(root, name)).map((file) => path.join(name, file)));
}

function counts(values: readonly string[]): string {
  const tally = new Map<string, number>();
  for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1);
  return [...tally].map(([value, count]) => `${value} ${count}`).join(", ");
}

describe.runIf(directory)("published samples", () => {
  const root = directory ?? "";
  const table: string[] = [];
  it.each(directory ? samplesIn(root).filter((file) => !NO_CALLS.test(file)) : [])("%s", (file) => {
    const sample = read(path.join(root, file));
    const { recognition, attempts, skips, refusals } = sample;
    const outcome = [
      `${attempts.length} attempts`,
      counts(skips.map(({ reason }) => reason)),
      counts(refusals.map(({ reason, field }) => `${field ?? ""}:${reason}`)),
    ];
    table.push(
      `${file.padEnd(66)} ${recognition.format.id.padEnd(24)} ${recognition.confidence.padEnd(6)} ${String(sample.read).padStart(4)} ${outcome.join(" | ")}`,
    );
    expect(attempts.length + skips.length + refusals.length).toBe(sample.read);
    if (!OWN_FORMAT_NONE.has(path.dirname(file))) expect(recognition.confidence).toBe("exact");
  });
  it("prints what became of each", () => {
    process.stdout.write(`${table.join("\n")}\n`);
    expect(table.length).toBeGreaterThan(60);
  });
});

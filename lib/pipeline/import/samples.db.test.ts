import { createReadStream, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { findImport } from "@/lib/intake/import/import.store";
import { isEnded } from "@/lib/intake/import/import-record";
import { importUpload } from "@/lib/pipeline/import/import-upload";
import { startImport } from "@/lib/pipeline/import/start-import";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { SAMPLE_CALLS, SAMPLE_COUNTRIES } from "@/lib/testing/sample-calls";
import { testDatabase } from "@/lib/testing/test-database";

/** A folder of published sample files; without it these tests do nothing. */
const root = process.env.SAMPLES_DIR ?? "";
const NOW = new Date("2026-11-22T10:00:00Z");
const NEVER = new AbortController().signal;
const NOTES = /SOURCE\.txt$|^signatures\.json$|^header-synonyms\.json$/;

testDatabase();
let reader: Tenant;
beforeAll(async () => {
  reader = await aTenant("Reader of samples");
});

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder)).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(path.join(root, file)).isDirectory() ? filesIn(file) : [file];
  });
}

describe.runIf(root !== "")("published samples, imported", () => {
  const table: string[] = [];
  const files = root === "" ? [] : filesIn("").filter((file) => !NOTES.test(file));

  it.each(files)("%s", { timeout: 60_000 }, async (file) => {
    const request = { filename: file, source: file, country: SAMPLE_COUNTRIES[file] ?? "US", timeZone: "UTC" };
    const id = await startImport(reader.scope, { ...request, again: true }, createReadStream(path.join(root, file)));
    await importUpload(reader.scope, id, () => NOW, NEVER);
    const done = await findImport(reader.scope, id);
    if (done === null) throw new Error("The import is gone");
    const { read, imported, duplicate, rejected, skipped } = done.rows;
    const why = [...Object.entries(done.skippedReasons).map(([reason, n]) => `${n} ${reason}`), done.error?.code ?? ""];
    table.push(
      [file, done.format, done.status, read, imported, duplicate, rejected, skipped, why.join(" ")].join("\t"),
    );
    expect(isEnded(done.status)).toBe(true);
    expect(read).toBe(imported + duplicate + rejected + skipped);
    if (done.status === "failed" || done.status === "needs_mapping") expect(done.error?.message).toMatch(/\w\.$|\?$/);
    const calls = SAMPLE_CALLS[file];
    if (calls !== undefined) expect([read, imported, duplicate, rejected, skipped]).toEqual(calls);
  });

  it("are told in a table", () => {
    process.stdout.write(
      `file\tformat\tstatus\tread\timported\tduplicate\trejected\tskipped\twhy\n${table.join("\n")}\n`,
    );
    expect(table.length).toBeGreaterThan(200);
  });
});

it.skipIf(root !== "")("are imported where SAMPLES_DIR names their folder", () => {
  process.stdout.write("SAMPLES_DIR is not set: no published samples were imported\n");
});

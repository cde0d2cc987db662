import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findImport } from "@/lib/intake/import/import.store";
import type { ImportRecord } from "@/lib/intake/import/import-record";
import { importUpload } from "@/lib/pipeline/import/import-upload";
import { startImport } from "@/lib/pipeline/import/start-import";
import { log } from "@/lib/platform/log";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callFile } from "@/lib/testing/call-file";
import { failTable, mendTable } from "@/lib/testing/failing-table";
import { testDatabase } from "@/lib/testing/test-database";
import { type ZipFileInput, zipArchive } from "@/lib/testing/zip-archive";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const NEVER = new AbortController().signal;
const PICTURE = { name: "a.csv", content: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex") };
const PEOPLE = { name: "b.csv", content: "name,age,town\nAda,36,London\nBen,41,Paris\n" };
const calls = (count: number) =>
  callFile([{ callerId: "+13125550103", startedAt: "2026-03-01T08:00:00Z", count, everySeconds: 1, sip: 200 }]);
let tenant: Tenant;
let number = 0;

beforeEach(() => {
  vi.spyOn(log, "error").mockReturnValue();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await mendTable(db.database, "import");
});

const run = (importId: string) => importUpload(tenant.scope, importId, () => NOW, NEVER);

/** Reads an archive in an organisation of its own; with `failsWhen` it is torn off there, and taken up again by another run. */
async function take(files: readonly ZipFileInput[], failsWhen?: string) {
  number += 1;
  tenant = await aTenant(`Resumer ${number}`);
  const body = Readable.from([zipArchive(files)]);
  const importId = await startImport(tenant.scope, { filename: "calls.zip", again: false }, body);
  if (failsWhen !== undefined) {
    await failTable(db.database, { table: "import", on: "update", when: failsWhen });
    await expect(run(importId)).rejects.toThrow("this change fails");
    await mendTable(db.database, "import");
  }
  await run(importId);
  return told(await findImport(tenant.scope, importId));
}

function told(record: ImportRecord | null) {
  if (record === null) throw new Error("the import has gone");
  const { status, rows, warnings, error, signals, format } = record;
  return { status, rows, warnings, error, signals, format };
}

describe("an import of an archive that is torn off ends as if it had not been", () => {
  it("with the warnings of parts that were left out before", async () => {
    const files = [PICTURE, PEOPLE, { name: "c.csv", content: calls(20_000) }, { name: "d.csv", content: "" }];
    const undisturbed = await take(files);
    expect(undisturbed.rows.imported).toBe(20_000);
    const named = undisturbed.warnings.slice(0, 3).map(({ message }) => message.split(":")[0]);
    expect(named).toEqual(["a.csv", "b.csv", "d.csv"]);
    expect(await take(files, "new.rows_read > 12000")).toEqual(undisturbed);
  });

  it("with calls that came in below a title left out, wherever it was torn off", async () => {
    const row = (at: number, from: string, to: string) =>
      `${new Date(Date.UTC(2026, 2, 1) + at * 1_000).toISOString()},${from},${to},${at % 60}`;
    const others = (at: number) => `+1212555${String(1_000 + (at % 9_000))}`;
    const made = Array.from({ length: 5_000 }, (_, at) => row(at, "+13125550103", others(at)));
    const got = Array.from({ length: 16_000 }, (_, at) => row(at, others(at), "+13125550103"));
    const content = ["Start Time,From,To,Talk Time", ...made, "Incoming calls", ...got, ""].join("\n");
    const undisturbed = await take([{ name: "a.csv", content }]);
    expect(undisturbed.rows).toMatchObject({ imported: 5_000, skipped: 16_001, rejected: 0 });
    expect(await take([{ name: "a.csv", content }], "new.rows_read > 20000")).toEqual(undisturbed);
  });

  it("with the reason for which the first part was left out, when no part holds a record", async () => {
    const files = [PEOPLE, { name: "c.csv", content: calls(0) }];
    const undisturbed = await take(files);
    expect(undisturbed).toMatchObject({ status: "needs_mapping", error: { code: "not_call_records" } });
    expect(await take(files, "new.checkpoint = '{}' and old.checkpoint <> '{}'")).toEqual(undisturbed);
  });
});

it("names the first hundred parts of an archive that were left out, and counts the others", async () => {
  const pictures = Array.from({ length: 103 }, (_, index) => ({ ...PICTURE, name: `${index}.csv` }));
  const { warnings } = await take([...pictures, { name: "calls.csv", content: calls(10) }]);
  expect(warnings).toHaveLength(101);
  expect(warnings[100]).toEqual({
    code: "more_left_out",
    message: "3 more files of the archive were left out as well.",
  });
});

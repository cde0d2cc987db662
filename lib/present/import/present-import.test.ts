import { describe, expect, it } from "vitest";
import type { ImportRecord } from "@/lib/intake/import/import-record";
import { Import } from "@/lib/present/import/import.schema";
import { presentImport } from "@/lib/present/import/present-import";

const record: ImportRecord = {
  id: "0199e1a0-0000-7000-8000-000000000001",
  sourceId: "0199e1a0-0000-7000-8000-000000000002",
  sourceName: "trunk-a",
  filename: "calls.csv",
  sha256: "0".repeat(64),
  status: "completed_with_rejections",
  format: "generic_csv",
  options: { format: null, timeZone: "America/Chicago", country: null, review: false },
  bytesTotal: 2_000,
  bytesRead: 2_000,
  rows: { read: 10, imported: 6, duplicate: 1, rejected: 1, skipped: 2 },
  skippedReasons: { inbound: 2 },
  rejectedReasons: { broken_date: 1 },
  signals: { sipCode: 99.5 },
  cannotShow: ["607"],
  warnings: [{ code: "no_carrier", message: "The file names no carrier." }],
  firstCallAt: new Date("2026-03-01T00:00:00Z"),
  lastCallAt: new Date("2026-03-02T00:00:00Z"),
  createdAt: new Date("2026-11-22T10:00:00Z"),
  startedAt: new Date("2026-11-22T10:00:01Z"),
  completedAt: new Date("2026-11-22T10:00:02Z"),
  isCancelled: false,
  error: null,
};

describe("presentImport", () => {
  it("gives every name of the contract and nothing else", () => {
    expect(Object.keys(presentImport(record)).join(" ")).toBe(
      "id filename status format source rows skippedReasons bytes signals cannotShow warnings " +
        "firstCallAt lastCallAt createdAt startedAt completedAt",
    );
  });

  it("passes its own schema, whatever has not happened yet", () => {
    expect(Import.parse(presentImport(record))).toEqual(presentImport(record));
    const waiting = { ...record, status: "queued" as const, format: null, firstCallAt: null, lastCallAt: null };
    const shown = presentImport({ ...waiting, startedAt: null, completedAt: null });
    expect(Import.parse(shown)).toMatchObject({ startedAt: null, completedAt: null, firstCallAt: null, format: null });
  });

  it("says why an import failed, and is silent about errors otherwise", () => {
    expect(presentImport(record)).not.toHaveProperty("error");
    const failed = presentImport({ ...record, status: "failed", error: { code: "not_a_cdr", message: "No calls." } });
    expect(failed.error).toEqual({ code: "not_a_cdr", message: "No calls." });
  });

  it("counts every record once", () => {
    const { read, imported, duplicate, rejected, skipped } = presentImport(record).rows;
    expect(read).toBe(imported + duplicate + rejected + skipped);
  });
});

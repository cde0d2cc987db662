import { describe, expect, it } from "vitest";
import { importProgress } from "@/lib/present/import/import-progress";

const rows = { read: 1_200, imported: 1_000, duplicate: 100, rejected: 50, skipped: 50 };
const bytes = { read: 5_000_000, total: 20_000_000 };

describe("the progress of an import", () => {
  it("is unknown while it waits", () =>
    expect(importProgress({ status: "queued", bytes, rows })).toEqual({
      isRunning: true,
      share: null,
      text: "Waiting for its turn",
    }));

  it("counts bytes and rows while it reads", () =>
    expect(importProgress({ status: "reading", bytes, rows })).toEqual({
      isRunning: true,
      share: 0.25,
      text: "5.0 MB of 20 MB, 1,200 records so far",
    }));

  it("is full, but not over, while scores are worked out", () =>
    expect(importProgress({ status: "finishing", bytes, rows })).toMatchObject({ isRunning: true, share: 1 }));

  it("does not divide by the size of an empty file", () =>
    expect(importProgress({ status: "reading", bytes: { read: 0, total: 0 }, rows }).share).toBeNull());

  it.each(["completed", "completed_with_rejections", "failed", "needs_mapping"] as const)("is over when %s", (status) =>
    expect(importProgress({ status, bytes, rows })).toMatchObject({ isRunning: false, text: "1,200 records read" }),
  );
});

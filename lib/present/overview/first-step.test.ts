import { describe, expect, it } from "vitest";
import { type FirstImport, firstStep, nothingImported } from "@/lib/present/overview/first-step";

const one = (more: Partial<FirstImport> = {}) => ({
  id: "7",
  filename: "calls.csv",
  status: "completed" as const,
  skippedReasons: {},
  ...more,
  rows: { read: 0, imported: 0, duplicate: 0, rejected: 0, skipped: 0, ...more.rows },
});
const rows = { read: 100, imported: 0, rejected: 0, skipped: 0 };

describe("firstStep", () => {
  it.each([
    ["nothing yet", null, "No calls yet", "/imports"],
    ["a file on its way", one({ status: "queued" }), "Your file is being read", "/imports/7"],
    ["columns to confirm", one({ status: "needs_mapping" }), "Your file waits for you", "/imports/7"],
    ["a failure", one({ status: "failed" }), "Your file was not imported", "/imports/7"],
    ["no call in it", one(), "The file held no calls of yours", "/imports/7"],
  ])("leads on from %s", (_, latest, title, href) => {
    const step = firstStep(latest);
    expect([step.title, step.link?.href]).toEqual([title, href]);
  });

  it("looks again by itself while a file is read, and only then", () => {
    expect([firstStep(one({ status: "reading" })).isWaiting, firstStep(one()).isWaiting]).toEqual([true, false]);
  });
});

describe("nothingImported", () => {
  it.each([
    [
      "inbound calls alone",
      { rows: { ...rows, skipped: 100 }, skippedReasons: { inbound: 90, blank: 10 } },
      /export the outbound/,
    ],
    [
      "records that nobody can read",
      { rows: { ...rows, rejected: 99, skipped: 1 } },
      /99 of its 100 records could not be read. Each is listed below/,
    ],
    ["a header alone", { rows: { ...rows, read: 0 } }, /no record in it/],
  ])("says why of %s", (_, more, text) => {
    expect(nothingImported(one(more))).toMatch(text);
  });

  it("says nothing where there were calls, or where they were in already", () => {
    expect(nothingImported(one({ rows: { ...rows, imported: 1 } }))).toBeNull();
    expect(nothingImported({ ...one(), rows: { ...rows, duplicate: 100 } })).toBeNull();
    expect(nothingImported(one({ status: "failed" }))).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { IMPORT_STATUSES } from "@/lib/intake/import/import-record";
import { REFUSAL_REASONS } from "@/lib/intake/row/row-refusal";
import { SKIP_REASONS } from "@/lib/intake/skip";
import { importStatusWords, refusalWords, skipWords } from "@/lib/present/import/import-words";

const some = { read: 3, imported: 1, duplicate: 0, rejected: 2, skipped: 0 };

describe("the words of an import", () => {
  it("tell all states apart", () => {
    const labels = IMPORT_STATUSES.map((status) => importStatusWords({ status, rows: some }).label);
    expect(new Set(labels).size).toBe(IMPORT_STATUSES.length);
  });

  it("do not sound as if some had come in where all were rejected", () => {
    const words = (rows: typeof some) => importStatusWords({ status: "completed_with_rejections", rows });
    expect(words(some)).toEqual({ label: "Completed, some rejected", tone: "watch" });
    expect(words({ ...some, imported: 0, rejected: 3 })).toEqual({ label: "All rejected", tone: "bad" });
  });

  it.each(SKIP_REASONS)("say in more than its name why %s is skipped", (reason) => {
    expect(skipWords(reason)).not.toContain("_");
  });

  it.each(REFUSAL_REASONS)("say why a record is refused as %s", (reason) => {
    expect(refusalWords(reason)).not.toContain("_");
    expect(refusalWords(reason)[0]).toMatch(/[A-Z]/);
  });

  it("show a reason that is not known here by its name", () => {
    expect(skipWords("new_reason")).toBe("New reason");
    expect(refusalWords("constructor")).toBe("Constructor");
  });
});

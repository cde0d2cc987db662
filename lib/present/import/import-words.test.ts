import { describe, expect, it } from "vitest";
import { IMPORT_STATUSES } from "@/lib/intake/import/import-record";
import { REFUSAL_REASONS } from "@/lib/intake/row/row-refusal";
import { SKIP_REASONS } from "@/lib/intake/skip";
import { IMPORT_STATUS_WORDS, refusalWords, skipWords } from "@/lib/present/import/import-words";

describe("the words of an import", () => {
  it("tell all states apart", () => {
    const labels = IMPORT_STATUSES.map((status) => IMPORT_STATUS_WORDS[status].label);
    expect(new Set(labels).size).toBe(IMPORT_STATUSES.length);
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

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSystemEntry, safeEntryName, withoutGzipEnding } from "@/lib/intake/archive/archive-name";

describe("safeEntryName", () => {
  it.each([
    ["2026/03/cdr.csv", "2026/03/cdr.csv"],
    ["../../etc/passwd", "etc/passwd"],
    ["/etc/passwd", "etc/passwd"],
    ["C:\\Users\\a\\cdr.csv", "Users/a/cdr.csv"],
    ["a/./b//c", "a/b/c"],
    ["..\\..\\x\u0000.csv", "x.csv"],
    ["evil\u202etxt.csv", "eviltxt.csv"],
    ["..", "file"],
    ["", "file"],
  ])("makes %j harmless", (name, safe) => {
    expect(safeEntryName(name)).toBe(safe);
  });

  it("never climbs, is never absolute and never empty, whatever the name", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("..", ".", "/", "\\", "a", "C:", " ", "\0", ".csv")), (parts) => {
        const safe = safeEntryName(parts.join(""));
        expect(safe).not.toMatch(/^\/|^$|(^|\/)\.\.?(\/|$)|\\|\0/);
      }),
    );
  });
});

describe("isSystemEntry", () => {
  it.each(["__MACOSX/._cdr.csv", "a/.DS_Store", "Thumbs.db", "a/._b.csv"])("knows %s", (name) => {
    expect(isSystemEntry(name)).toBe(true);
  });

  it.each(["cdr.csv", "a/MACOSX.csv", "a_.b", ".hidden.csv"])("leaves %s alone", (name) => {
    expect(isSystemEntry(name)).toBe(false);
  });
});

describe("withoutGzipEnding", () => {
  it.each([
    ["cdr.csv.gz", "cdr.csv"],
    ["cdr.TGZ", "cdr.tar"],
    ["cdr.csv", "cdr.csv"],
    [".gz", ".gz"],
  ])("turns %s into %s", (name, bare) => {
    expect(withoutGzipEnding(name)).toBe(bare);
  });
});

import { expect, it } from "vitest";
import { createSheetRows } from "@/lib/intake/sheet/sheet-rows";

it("gives the lines that are whole by now, and says when there is no end to a tag", () => {
  const sheet = createSheetRows((rows) => ({
    open: () => rows.beginRow(null),
    text: (written) => rows.set(0, written),
    close: () => rows.endRow(),
  }));
  expect([sheet.push("<r>a</r><r>b"), sheet.push("c</r>"), sheet.isBroken()]).toEqual(["a\n", "bc\n", false]);
  sheet.push(`<r ${"x".repeat(2 * 1024 * 1024)}`);
  expect(sheet.isBroken()).toBe(true);
});

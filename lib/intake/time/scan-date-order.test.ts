import { expect, it } from "vitest";
import type { MappedColumns } from "@/lib/intake/mapping/column-mapping";
import { decideDateOrder } from "@/lib/intake/time/date-order-evidence";
import { scanDateOrder } from "@/lib/intake/time/scan-date-order";

const mapping = (columns: MappedColumns) => ({
  formatId: "x",
  columns,
  timeZone: null,
  country: null,
  dateOrder: null,
  anchor: null,
});
const rows = (...dates: readonly string[]): string[][] => dates.map((date) => ["1788274381.1", date]);

it("looks at the start column of rows, and at the id where that holds an epoch", () => {
  const start = mapping({ startedAt: { from: ["when"] } });
  expect(decideDateOrder(scanDateOrder(start, ["id", "when"], rows("1/9/2026", "25/9/2026")))).toBe("dmy");
  expect(decideDateOrder(scanDateOrder(start, ["id", "when"], rows("1/9/2026")))).toBeNull();
  const withId = mapping({ startedAt: { from: ["when"] }, callId: { from: ["id"] } });
  expect(decideDateOrder(scanDateOrder(withId, ["id", "when"], rows("1/9/2026 16:33")))).toBe("dmy");
});

it("looks at the date column where the time stands apart, and at documents", () => {
  const apart = mapping({ startedAt: { from: [0] }, startDate: { from: [1] } });
  expect(decideDateOrder(scanDateOrder(apart, null, rows("9/25/2026")))).toBe("mdy");
  const documents: readonly unknown[] = [{ call: { at: "25/9/2026 10:00" } }, null, { toString: null }];
  expect(decideDateOrder(scanDateOrder(mapping({ startedAt: { from: ["call.at"] } }), null, documents))).toBe("dmy");
});

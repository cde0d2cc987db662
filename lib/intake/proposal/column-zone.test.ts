import { expect, it } from "vitest";
import { columnZone } from "@/lib/intake/proposal/column-zone";
import { bindToHeader } from "@/lib/intake/row/bind-columns";

const HEADER = ["Start (UTC)", "Start", "Answer GMT"];
const bound = bindToHeader(
  {
    formatId: "generic",
    columns: { startedAt: { from: ["start_utc", "start"] }, answeredAt: { from: [2] }, endedAt: { from: ["start"] } },
    timeZone: null,
    country: null,
    dateOrder: null,
    anchor: null,
  },
  HEADER,
);

it("tells the zone of the column that is filled", () => {
  const zoneOf = columnZone(bound, "startedAt");
  expect(zoneOf(["2026-10-13 09:30:00", "2026-10-13 05:30:00", ""])).toBe("UTC");
  expect(zoneOf(["NULL", "2026-10-13 05:30:00", ""])).toBe("");
  expect(zoneOf(["", "", ""])).toBe("");
});

it("knows columns by their position, and each field for itself", () => {
  expect(columnZone(bound, "answeredAt")([])).toBe("UTC");
  expect(columnZone(bound, "endedAt")([])).toBe("");
  expect(columnZone(bound, "startDate")([])).toBe("");
});

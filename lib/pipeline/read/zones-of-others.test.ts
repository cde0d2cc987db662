import { expect, it } from "vitest";
import { zonesOfOthers } from "@/lib/pipeline/read/zones-of-others";
import { readTable } from "@/lib/testing/read-sample";

function callsAt(...minutes: readonly number[]) {
  const lines = minutes.map((at) => `+13125550101,+14155550161,2026-10-13 10:${String(at).padStart(2, "0")}:00`);
  return readTable(["Caller ID,Called Number,Start Time", ...lines].join("\n"), ",").attempts;
}

it("asks where times turn back by their zones alone", () => {
  expect(zonesOfOthers(callsAt(9, 2, 8, 3, 7), callsAt(1, 2, 3, 4, 5))).toContain("people who were called");
  expect(zonesOfOthers(callsAt(9, 2, 8, 3, 7), callsAt(5, 4, 3, 2, 1))).toContain("people who were called");
});

it.each([
  ["they are in order with them", [1, 2, 3, 4], [1, 2, 3, 4]],
  ["they are in order with them alone", [1, 2, 3, 4, 5], [9, 2, 8, 3, 7]],
  ["they are in no order", [9, 2, 8, 3, 7], [9, 2, 8, 3, 7]],
  ["they turn back once, as in autumn", [1, 9, 2, 3, 4], [1, 2, 3, 4, 5]],
  ["there are few of them", [9, 2, 8], [1, 2, 3]],
])("asks nothing where %s", (_when, zoned, written) => {
  expect(zonesOfOthers(callsAt(...zoned), callsAt(...written))).toBe("");
});

import { expect, it } from "vitest";
import { areZones } from "@/lib/intake/proposal/zone-column";

it.each([
  [["EST", "", "PDT"], true],
  [["UTC", "GMT+2", "-05:00"], true],
  [["America/New_York"], true],
  [["Eastern", "Central", "Pacific"], false],
  [["London", "Paris"], false],
  [["EST", "Zone 1"], false],
  [["1", "2"], false],
  [["A", "Z"], false],
  [["North", "East"], false],
  [["", ""], false],
  [[], false],
])("tells whether %j are zones of time: %s", (values, wanted) => {
  expect(areZones(values)).toBe(wanted);
});

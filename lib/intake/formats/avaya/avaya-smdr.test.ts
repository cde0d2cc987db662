import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads headed: Avaya IP Office SMDR (with header)", () => {
  const sample = readFixture(import.meta.dirname, "headed.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "avaya-smdr" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155553201 at 2026-04-02T15:00:00Z talk=30 ring=4 campaign=spring id=1000101",
    "3: skipped, internal",
    "4: skipped, inbound",
  ]);
});

it("reads raw: Avaya IP Office SMDR", () => {
  const sample = readFixture(import.meta.dirname, "raw.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "avaya-smdr-raw" }, confidence: "exact" });
  expect(tell(sample)).toEqual(["1: 203 > +14155553211 at 2026-04-02T15:00:00Z talk=0 ring=12 id=1000111"]);
});

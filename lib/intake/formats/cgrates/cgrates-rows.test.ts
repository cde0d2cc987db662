import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads rated: rows with both times and a duration that carries its unit", () => {
  const sample = readFixture(import.meta.dirname, "rated.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "cgrates-rows" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155553601 at 2026-04-02T15:00:00Z answered=true talk=310 id=cg-1",
    "2: +13125550101 > +14155553602 at 2026-04-02T15:01:00Z answered=true talk=20 id=cg-2",
    "3: skipped, not_an_attempt",
  ]);
});

it("reads prepaid: rows of another template, with one time and seconds", () => {
  const sample = readFixture(import.meta.dirname, "prepaid.fixture.csv", {
    delimiter: ";",
    timeZone: "America/Chicago",
  });
  expect(sample.recognition).toMatchObject({ format: { id: "cgrates-rows" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155553601 at 2026-04-02T15:00:00Z talk=62 id=cg-1",
    "2: +13125550101 > +14155553602 at 2026-04-02T15:01:00Z talk=0 id=cg-2",
    "3: skipped, comment",
  ]);
});

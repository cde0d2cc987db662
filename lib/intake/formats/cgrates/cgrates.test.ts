import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads export: CGRateS CDR export", () => {
  const sample = readFixture(import.meta.dirname, "export.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "cgrates" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155553601 at 2026-04-02T15:00:00Z answered=true talk=310 id=cg-1",
    "3: skipped, comment",
    "4: skipped, not_an_attempt",
    "5: +13125550101 > +14155553604 at 2026-04-02T15:03:00Z answered=false talk=0 id=cg-4",
  ]);
});

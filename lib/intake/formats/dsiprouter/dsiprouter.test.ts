import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads cdrs: dSIPRouter CDR export", () => {
  const sample = readFixture(import.meta.dirname, "cdrs.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "dsiprouter" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155553301 at 2026-04-02T15:00:00Z talk=0 trunk=north id=dr-1",
    "3: skipped, inbound",
  ]);
});

import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads cdr: VoIP Innovations wholesale CDR", () => {
  const sample = readFixture(import.meta.dirname, "cdr.fixture.csv", { delimiter: ";", timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "voip-innovations" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155552801 at 2026-04-02T15:00:00Z talk=31 carrier=6529 trunk=Premium id=vi-1",
    "3: skipped, inbound",
  ]);
});

import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads vsx: Sansay VSX CDR", () => {
  const sample = readFixture(import.meta.dirname, "vsx.fixture.csv", { delimiter: ";", timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "sansay" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155553801 at 2026-04-02T15:00:00Z sip=200 word=EndedByRemoteUser answered=true talk=30 trunk=000300 id=sv-1@10.0.0.1",
    "2: +13125550101 > +14155553802 at 2026-04-02T15:01:00Z sip=603 word=Rejected answered=false trunk=000300 id=sv-2@10.0.0.1",
  ]);
});

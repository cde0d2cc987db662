import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads act: Ribbon (Sonus) accounting file", () => {
  const sample = readFixture(import.meta.dirname, "act.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "sonus-act" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: skipped, interim_record",
    "2: +13125550101 > +14155553701 at 2026-04-02T15:00:00.100Z q850=16 talk=31 id=0x0001ABCE",
    "3: +13125550101 > +14155553702 at 2026-04-02T15:00:00.100Z q850=21 talk=0 id=0x0001ABCD",
    "4: skipped, interim_record",
  ]);
});

import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads cucm: Cisco CUCM CDR", () => {
  const sample = readFixture(import.meta.dirname, "cucm.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "cucm" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: skipped, header_repeated",
    "3: +13125550101 > +14155551601 at 2026-04-02T15:00:00Z q850=21 answered=false talk=0 pdd=2 trunk=GW-NORTH id=pk-1",
    "4: +13125550101 > +14155551602 at 2026-04-02T15:01:00Z q850=16 answered=true talk=30 trunk=GW-NORTH id=pk-2",
    "5: skipped, internal",
    "6: skipped, inbound",
    "7: skipped, not_an_attempt",
  ]);
});

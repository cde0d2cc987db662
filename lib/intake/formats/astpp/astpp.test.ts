import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads customer: ASTPP CDR report", () => {
  const sample = readFixture(import.meta.dirname, "customer.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "astpp" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155551301 at 2026-04-02T15:00:00Z q850=21 word=CALL_REJECTED [21] talk=0 trunk=north",
    "3: +13125550101 > +14155551302 at 2026-04-02T15:01:00Z q850=16 word=NORMAL_CLEARING [16] talk=303 trunk=north",
    "4: +13125550101 > +14155551303 at 2026-04-02T15:02:00Z q850=819 word=UNWANTED [819] talk=0 trunk=north",
    "5: skipped, inbound",
    "6: skipped, totals_row",
  ]);
});

import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads import: CDR-Stats import file", () => {
  const sample = readFixture(import.meta.dirname, "import.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "cdr-stats" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155551501 at 2026-04-02T15:00:00Z q850=21 word=CALL_REJECTED talk=0 pdd=2 campaign=spring id=cs-1",
    "3: +13125550101 > +14155551502 at 2026-04-02T15:01:00Z q850=16 talk=40 campaign=spring id=cs-2",
    "4: skipped, inbound",
  ]);
});

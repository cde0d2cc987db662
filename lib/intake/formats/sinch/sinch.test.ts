import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads cdr: Sinch dashboard CDR", () => {
  const sample = readFixture(import.meta.dirname, "cdr.fixture.csv", { delimiter: ";", timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "sinch" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155552301 at 2026-04-02T15:00:00Z word=CALLEEHANGUP answered=true talk=30 id=sn-1",
    "3: +13125550101 > +14155552302 at 2026-04-02T15:01:00Z word=BLOCKED answered=false talk=0 id=sn-2",
  ]);
});

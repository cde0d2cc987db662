import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads call history: Zoom Phone call history", () => {
  const sample = readFixture(import.meta.dirname, "call-history.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "zoom-phone" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155552901 at 2026-04-02T15:00:00Z word=connected answered=true talk=40 trunk=north id=zm-1",
    "3: +13125550101 > +14155552902 at 2026-04-02T15:01:00Z word=rejected answered=false trunk=north id=zm-2",
    "4: skipped, internal",
    "5: skipped, inbound",
  ]);
});

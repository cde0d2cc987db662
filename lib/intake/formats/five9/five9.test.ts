import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads call log: Five9 call log report", () => {
  const sample = readFixture(import.meta.dirname, "call-log.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "five9" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155552601 at 2026-04-02T15:00:00Z word=No Answer talk=0 campaign=Spring id=501",
    "3: +13125550101 > +14155552602 at 2026-04-02T15:01:00Z word=Sale talk=200 campaign=Spring id=502",
    "4: skipped, inbound",
    "5: skipped, internal",
  ]);
});

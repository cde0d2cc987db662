import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads call log: RingCentral call log", () => {
  const sample = readFixture(import.meta.dirname, "call-log.fixture.json", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "ringcentral" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155552201 at 2026-04-02T15:00:00Z word=Call connected id=rc-1",
    "2: +13125550101 > +14155552202 at 2026-04-02T15:01:00Z word=Rejected id=rc-2",
    "3: skipped, inbound",
    "4: skipped, not_an_attempt",
  ]);
});

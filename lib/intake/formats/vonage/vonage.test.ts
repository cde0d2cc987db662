import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads voice: Vonage voice report", () => {
  const sample = readFixture(import.meta.dirname, "voice.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "vonage-voice" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155552401 at 2026-04-02T15:00:00Z word=completed talk=40 carrier=Coast Wireless id=vg-1",
    "3: +13125550101 > +14155552402 at 2026-04-02T15:01:00Z word=rejected talk=0 carrier=Coast Wireless id=vg-2",
    "4: skipped, inbound",
  ]);
});

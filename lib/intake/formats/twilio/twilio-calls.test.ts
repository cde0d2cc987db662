import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads calls: Twilio calls", () => {
  const sample = readFixture(import.meta.dirname, "calls.fixture.json", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "twilio-calls" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155553961 at 2026-04-02T15:00:00Z word=completed talk=31 id=CA10",
    "2: +13125550101 > +14155553962 at 2026-04-02T15:01:00Z word=no-answer talk=0 trunk=TK1 id=CA11",
    "3: skipped, inbound",
  ]);
});

import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads calls: VoIP.ms call records", () => {
  const sample = readFixture(import.meta.dirname, "calls.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "voipms" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155553501 at 2026-04-02T15:00:00Z word=ANSWERED talk=31 trunk=100000_pbx id=ms-1",
    "3: +13125550101 > +14155553502 at 2026-04-02T15:01:00Z word=FAILED talk=0 trunk=100000_pbx id=ms-2",
  ]);
});

import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads both sides of calls: those that a subscriber made, by the number that was shown", () => {
  const sample = readFixture(import.meta.dirname, "call-history.fixture.csv");
  expect(sample.recognition).toMatchObject({ format: { id: "webex-calling" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155550141 at 2026-04-02T15:00:00Z word=Normal answered=true talk=61 ring=7 trunk=Cisco Calling Plans id=r-1",
    "3: +13125550101 > +14155550142 at 2026-04-02T15:05:00Z word=NoAnswerFromUser answered=false talk=0 ring=30 trunk=Cisco Calling Plans id=r-2",
    "4: +13125550101 > +14155550143 at 2026-04-02T15:06:00Z word=CallRejected answered=false talk=0 pdd=2 trunk=Cisco Calling Plans id=r-3",
    "5: skipped, inbound",
    "6: skipped, internal",
    "7: skipped, inbound",
  ]);
});

import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads ringcx calls: RingCX call detail report", () => {
  const sample = readFixture(import.meta.dirname, "ringcx-calls.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "ringcx-cdr" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155552211 at 2026-04-02T15:00:00Z word=CONNECTED talk=31 id=202604021000010000000001",
    "3: skipped, inbound",
  ]);
});

it("reads ringcx dialer: RingCX dialer results", () => {
  const sample = readFixture(import.meta.dirname, "ringcx-dialer.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "ringcx-dialer" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155552221 at 2026-04-02T15:00:00Z word=ANSWER talk=90 campaign=Spring id=rx-1",
    "3: +13125550101 > +14155552222 at 2026-04-02T15:01:00Z word=INTERCEPT talk=0 campaign=Spring id=rx-2",
  ]);
});

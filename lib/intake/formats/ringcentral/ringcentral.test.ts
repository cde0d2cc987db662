import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads RingCentral call log: call log", () => {
  const sample = readFixture(import.meta.dirname, "call-log.fixture.json", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "ringcentral" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155552201 at 2026-04-02T15:00:00Z word=Call connected id=rc-1",
    "2: +13125550101 > +14155552202 at 2026-04-02T15:01:00Z word=Rejected id=rc-2",
    "3: skipped, inbound",
    "4: skipped, not_an_attempt",
  ]);
});

it("reads RingCX call detail report: ringcx calls", () => {
  const sample = readFixture(import.meta.dirname, "ringcx-calls.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "ringcx-cdr" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155552211 at 2026-04-02T15:00:00Z word=CONNECTED talk=31 id=202604021000010000000001",
    "3: skipped, inbound",
  ]);
});

it("reads RingCX dialer results: ringcx dialer", () => {
  const sample = readFixture(import.meta.dirname, "ringcx-dialer.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "ringcx-dialer" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155552221 at 2026-04-02T15:00:00Z word=ANSWER talk=90 campaign=Spring id=rx-1",
    "3: +13125550101 > +14155552222 at 2026-04-02T15:01:00Z word=INTERCEPT talk=0 campaign=Spring id=rx-2",
  ]);
});

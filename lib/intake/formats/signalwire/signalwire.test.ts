import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads calls: SignalWire calls", () => {
  const sample = readFixture(import.meta.dirname, "calls.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "signalwire-compat" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155550601 at 2026-04-02T15:00:00Z sip=200 word=completed amd=human talk=30 id=sw-1",
    "3: +13125550101 > +14155550602 at 2026-04-02T15:01:00Z sip=607 word=failed talk=0 id=sw-2",
    "4: skipped, inbound",
  ]);
});

import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads cdr: VoIPmonitor CDR", () => {
  const sample = readFixture(import.meta.dirname, "cdr.fixture.json", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "voipmonitor" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: skipped, intermediate_leg",
    "2: +13125550101 > +14155550801 at 2026-04-02T15:00:00Z sip=603 phrase=Network Blocked talk=0 pdd=1 id=vm-1",
    "3: +13125550101 > +14155550802 at 2026-04-02T15:02:00Z sip=200 phrase=OK talk=33 id=vm-2",
  ]);
});

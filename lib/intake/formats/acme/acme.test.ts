import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads headed: Oracle (Acme Packet) SBC CDR", () => {
  const sample = readFixture(import.meta.dirname, "headed.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "acme" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155551111 at 2026-04-02T15:00:00.120Z sip=607 q850=21 answered=false talk=0 pdd=0.25 trunk=core-north id=h-1",
    "3: skipped, interim_record",
  ]);
});

it("reads stop: Oracle (Acme Packet) SBC CDR", () => {
  const sample = readFixture(import.meta.dirname, "stop.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "acme-stop" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: skipped, interim_record",
    "2: +13125550102 > +14155551102 at 2026-04-02T15:02:00Z sip=200 q850=16 answered=true talk=31 pdd=1.4 trunk=core-north id=s-2@sbc",
    "3: +13125550101 > +14155551101 at 2026-04-02T15:00:00.120Z sip=603 q850=21 answered=false talk=0 pdd=0 trunk=core-north id=s-1@sbc",
  ]);
});

import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads raw: Yeti CDR table", () => {
  const sample = readFixture(import.meta.dirname, "raw.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "yeti-raw" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    '2: +13125550101 > +14155550911 at 2026-04-02T15:00:00Z sip=603 phrase=Network Blocked reason=Q.850;cause=21;text="v=analytics1;url=https://r.example.org" q850=21 answered=false talk=0 pdd=1 carrier=3 trunk=7 id=y-11',
  ]);
});

it("reads ui: Yeti CDR export (web interface)", () => {
  const sample = readFixture(import.meta.dirname, "ui.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "yeti-ui" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: skipped, intermediate_leg",
    "3: +13125550101 > +14155550901 at 2026-04-02T15:00:00Z sip=200 phrase=OK word=SUCCESS answered=true talk=12 pdd=1.2 carrier=Coast Wireless trunk=gw-south id=y-1",
    "4: +13125550101 > +14155550902 at 2026-04-02T15:02:00Z sip=503 phrase=No route word=FAILURE answered=false talk=0 pdd=1 id=y-2",
  ]);
});

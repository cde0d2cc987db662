import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads carrier report: VICIdial carrier log report", () => {
  const sample = readFixture(import.meta.dirname, "carrier-report.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "vicidial-carrier-report" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550105 > +14155550231 at 2026-04-02T15:00:00Z sip=603 phrase=Decline q850=21 word=CHANUNAVAIL talk=0 pdd=1 trunk=northbell id=1775142000.41",
  ]);
});

it("reads export carrier: VICIdial call export with carrier log", () => {
  const sample = readFixture(import.meta.dirname, "export-carrier.fixture.csv", {
    delimiter: "|",
    timeZone: "America/Chicago",
  });
  expect(sample.recognition).toMatchObject({ format: { id: "vicidial-export-carrier" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550103 > +14155550211 at 2026-04-02T15:05:00Z sip=486 phrase=Busy Here q850=17 word=BUSY talk=0 trunk=coast campaign=SPRING id=1775142300.21",
    "3: +13125550103 > +14155550212 at 2026-04-02T15:05:10Z sip=608 phrase=Rejected q850=21 word=CONGESTION talk=0 pdd=1 trunk=coast campaign=SPRING id=1775142310.22",
  ]);
});

it("reads export: VICIdial call export", () => {
  const sample = readFixture(import.meta.dirname, "export.fixture.csv", {
    delimiter: "\t",
    timeZone: "America/Chicago",
  });
  expect(sample.recognition).toMatchObject({ format: { id: "vicidial-export" }, confidence: "exact" });
  expect(tell(sample)).toEqual(["2: refused, callerId missing_value "]);
});

it("reads hangup cause: VICIdial hangup cause report", () => {
  const sample = readFixture(import.meta.dirname, "hangup-cause.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "vicidial-hangup-cause" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155550201 at 2026-04-02T15:00:00Z sip=603 phrase=Network Blocked q850=21 word=CHANUNAVAIL talk=0 pdd=1 trunk=northbell id=1775142000.11",
    "3: +13125550101 > +14155550202 at 2026-04-02T15:00:10Z sip=200 phrase=OK q850=16 word=ANSWER talk=40 trunk=northbell id=1775142010.12",
    "4: +13125550102 > +14155550203 at 2026-04-02T15:00:20Z word=CONGESTION talk=0 pdd=0 trunk=northbell id=1775142020.13",
    "5: +13125550102 > +14155550204 at 2026-04-02T15:00:30Z sip=607 phrase=Unwanted q850=21 word=BUSY talk=0 trunk=northbell id=1775142030.14",
  ]);
});

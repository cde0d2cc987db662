import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads headed: Cisco BroadWorks CDR (with header)", () => {
  const sample = readFixture(import.meta.dirname, "headed.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "broadworks" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155551401 at 2026-04-02T15:00:00.120Z q850=21 answered=false id=00001",
    "3: skipped, inbound",
    "4: skipped, interim_record",
  ]);
});

it("reads raw: Cisco BroadWorks CDR", () => {
  const sample = readFixture(import.meta.dirname, "raw.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "broadworks-accounting" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155551411 at 2026-04-02T15:00:00.120Z q850=16 answered=true talk=30 trunk=Group1/acme id=00011",
    "2: skipped, internal",
  ]);
});

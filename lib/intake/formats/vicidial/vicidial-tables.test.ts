import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads carrier log: VICIdial carrier log table", () => {
  const sample = readFixture(import.meta.dirname, "carrier-log.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "vicidial-carrier-table" }, confidence: "exact" });
  expect(tell(sample)).toEqual(["2: refused, callerId missing_value "]);
});

it("reads dial log: VICIdial dial log table", () => {
  const sample = readFixture(import.meta.dirname, "dial-log.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "vicidial-dial-table" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550104 > +14155550221 at 2026-04-02T15:10:00Z sip=404 phrase=Not Found trunk=default id=1775142600.31",
  ]);
});

it("reads log table: VICIdial call log table", () => {
  const sample = readFixture(import.meta.dirname, "log-table.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "vicidial-log-table" }, confidence: "exact" });
  expect(tell(sample)).toEqual(["2: refused, callerId missing_value "]);
});

it("reads nightly: VICIdial nightly call log export", () => {
  const sample = readFixture(import.meta.dirname, "nightly.fixture.csv", {
    delimiter: "|",
    timeZone: "America/Chicago",
  });
  expect(sample.recognition).toMatchObject({ format: { id: "vicidial-call-log-export" }, confidence: "exact" });
  expect(tell(sample)).toEqual(["1: refused, callerId missing_value ", "2: refused, callerId missing_value "]);
});

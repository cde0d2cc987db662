import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads headed: 3CX CDR (with header)", () => {
  const sample = readFixture(import.meta.dirname, "headed.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "3cx" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: 1001 > +14155553001 at 2026-04-02T15:00:00Z word=TerminatedBySrc answered=true talk=25 trunk=10020 id=a1_1",
    "3: skipped, internal",
    "4: skipped, inbound",
  ]);
});

it("reads raw: 3CX CDR", () => {
  const sample = readFixture(import.meta.dirname, "raw.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "3cx-cdr" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: 1001 > +14155553011 at 2026-04-02T15:00:00Z word=TerminatedByDst answered=false talk=0 pdd=2 trunk=10020 id=b1_1",
  ]);
});

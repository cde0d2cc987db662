import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads export: Kazoo CDR", () => {
  const sample = readFixture(import.meta.dirname, "export.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "kazoo" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155550509 at 2026-04-02T15:01:40Z sip=607 word=UNWANTED talk=0 id=kz-9",
  ]);
});

it("reads legs: Kazoo CDR", () => {
  const sample = readFixture(import.meta.dirname, "legs.fixture.json", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "kazoo" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: skipped, intermediate_leg",
    "2: +13125550101 > +14155550501 at 2026-04-02T15:00:01Z sip=608 word=CALL_REJECTED talk=0 ring=0 pdd=2 trunk=trunk-north id=kz-out-1",
    "3: skipped, inbound",
  ]);
});

import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads xdrs: PortaSwitch xDR", () => {
  const sample = readFixture(import.meta.dirname, "xdrs.fixture.json", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "portaswitch" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155552101 at 2026-04-02T15:00:00Z q850=21 word=Call rejected talk=0 id=9001",
    "2: skipped, internal",
  ]);
});

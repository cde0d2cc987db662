import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads cube headed: Cisco CUBE gateway accounting (with header)", () => {
  const sample = readFixture(import.meta.dirname, "cube-headed.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "cube" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155551709 at 2026-04-02T15:00:00.120Z q850=1 word=unassigned number (1) answered=false trunk=NORTH id=c-9",
  ]);
});

it("reads cube: Cisco CUBE gateway accounting", () => {
  const sample = readFixture(import.meta.dirname, "cube.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "cube-callhistory" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: skipped, intermediate_leg",
    "2: +13125550101 > +14155551701 at 2026-04-02T15:00:00.120Z q850=21 word=call rejected (21) answered=false id=c-2",
    "3: +13125550101 > +14155551702 at 2026-04-02T15:01:00Z q850=16 word=normal call clearing (16) answered=true talk=30 id=c-3",
  ]);
});

import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads stats: Dialpad stats export", () => {
  const sample = readFixture(import.meta.dirname, "stats.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "dialpad" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155552501 at 2026-04-02T14:00:00.500Z answered=true talk=30 id=dp-1",
    "3: +13125550101 > +14155552502 at 2026-04-02T17:01:00Z word=No answer answered=false id=dp-2",
    "4: skipped, inbound",
  ]);
});

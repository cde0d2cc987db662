import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads calls: those that were made, whichever of its words says so", () => {
  const sample = readFixture(import.meta.dirname, "calls.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "talkdesk" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155550141 at 2026-04-02T15:00:00Z word=Outbound talk=65 id=td-1",
    "3: +13125550101 > +14155550142 at 2026-04-02T15:02:00Z word=Outbound Missed talk=0 id=td-2",
    ...[4, 5, 6, 7, 8].map((line) => `${line}: skipped, inbound`),
  ]);
});

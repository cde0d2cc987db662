import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads the calls that went out, whose lengths are hours and minutes", () => {
  const place = { delimiter: ";", timeZone: "Europe/Berlin", country: "DE" };
  const sample = readFixture(import.meta.dirname, "calls.fixture.csv", place);
  expect(sample.recognition).toMatchObject({ format: { id: "fritzbox" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +492219876510 > +493023125141 at 2026-04-02T15:00:00Z talk=300",
    "3: +492219876510 > +493023125142 at 2026-04-02T15:10:00Z talk=0",
    ...[4, 5, 6].map((line) => `${line}: skipped, inbound`),
  ]);
});

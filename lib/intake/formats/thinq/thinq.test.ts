import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads origination: Commio (thinQ) origination CDR", () => {
  const sample = readFixture(import.meta.dirname, "origination.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "thinq" }, confidence: "exact" });
  expect(tell(sample)).toEqual(["2: skipped, inbound"]);
});

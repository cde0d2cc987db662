import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads calls: Plivo call records", () => {
  const sample = readFixture(import.meta.dirname, "calls.fixture.json", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "plivo" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155552001 at 2026-04-02T15:00:00Z word=Normal Hangup answered=true talk=40 attestation=A id=pl-1",
    "2: +13125550101 > +14155552002 at 2026-04-02T15:01:00Z word=Rejected answered=false talk=0 pdd=1 id=pl-2",
    "3: skipped, inbound",
  ]);
});

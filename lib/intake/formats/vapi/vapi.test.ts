import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads calls of voice agents, also those that nobody answered and that never began", () => {
  const sample = readFixture(import.meta.dirname, "calls.fixture.json");
  expect(sample.recognition).toMatchObject({ format: { id: "vapi" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155550141 at 2026-04-02T15:00:03Z word=customer-ended-call id=va-1",
    "2: +13125550101 > +14155550142 at 2026-04-02T15:02:00Z word=customer-did-not-answer id=va-2",
    "3: skipped, inbound",
    "4: skipped, internal",
  ]);
});

import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads contacts: Amazon Connect contact records", () => {
  const sample = readFixture(import.meta.dirname, "contacts.fixture.json", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "amazon-connect" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155551201 at 2026-04-02T15:00:00Z word=CUSTOMER_DISCONNECT amd=HUMAN_ANSWERED answered=true talk=40 id=ac-1",
    "2: +13125550101 > +14155551202 at 2026-04-02T15:01:00Z word=TELECOM_PROBLEM answered=false id=ac-2",
    "3: skipped, inbound",
    "4: skipped, not_an_attempt",
    "5: skipped, internal",
  ]);
});

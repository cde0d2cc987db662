import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads conversations: Genesys Cloud conversation details", () => {
  const sample = readFixture(import.meta.dirname, "conversations.fixture.json", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "genesys" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155550401 at 2026-04-02T15:00:00Z sip=603 q850=21 word=error.ininedgecontrol.connection.sip.decline answered=false trunk=edge-1 campaign=camp-1 id=aaaa1111-0000-4000-8000-000000000001",
    "2: +13125550101 > +14155550402 at 2026-04-02T15:01:00Z word=peer answered=true talk=30 id=aaaa1111-0000-4000-8000-000000000002",
    "3: skipped, inbound",
    "4: skipped, not_an_attempt",
  ]);
});

import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads conversations: ElevenLabs conversations", () => {
  const sample = readFixture(import.meta.dirname, "conversations.fixture.json", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "elevenlabs" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155551001 at 2026-04-02T15:00:00Z sip=603 phrase=Network Blocked word=failed talk=0 id=conv-1",
    "2: +13125550101 > +14155551002 at 2026-04-02T15:01:40Z word=done talk=64 id=conv-2",
    "3: skipped, inbound",
  ]);
});

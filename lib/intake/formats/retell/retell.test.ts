import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads calls of voice agents by the word for what ended them, and no calls of browsers", () => {
  const sample = readFixture(import.meta.dirname, "calls.fixture.csv");
  expect(sample.recognition).toMatchObject({ format: { id: "retell" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155550141 at 2026-04-02T15:00:00Z word=user_hangup talk=65 id=rt-1",
    "3: +13125550101 > +14155550142 at 2026-04-02T15:01:40Z word=dial_no_answer id=rt-2",
    "4: +13125550101 > +14155550143 at 2026-04-02T15:03:20Z word=dial_busy id=rt-3",
    "5: +13125550101 > +14155550144 at 2026-04-02T15:05:00Z word=voicemail_reached talk=20 id=rt-4",
    "6: skipped, inbound",
    "7: skipped, not_an_attempt",
  ]);
});

import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads export: FusionPBX call detail export", () => {
  const sample = readFixture(import.meta.dirname, "export.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "fusionpbx" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155551901 at 2026-04-02T15:00:00Z word=CALL_REJECTED answered=false talk=0 pdd=0.3 id=5a1e0021-0000-4000-8000-000000000021",
    "3: +13125550101 > +14155551902 at 2026-04-02T15:01:00Z word=UNWANTED answered=false talk=0 pdd=0.9 id=5a1e0022-0000-4000-8000-000000000022",
    "4: +13125550101 > +14155551903 at 2026-04-02T15:02:00Z word=NORMAL_CLEARING answered=true talk=30 pdd=1.1 id=5a1e0023-0000-4000-8000-000000000023",
    "5: skipped, intermediate_leg",
    "6: skipped, internal",
  ]);
});

import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads bdr: Bandwidth billing detail records", () => {
  const sample = readFixture(import.meta.dirname, "bdr.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "bandwidth-bdr" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155550311 at 2026-04-02T15:00:00Z talk=42 id=c-1",
    "3: skipped, inbound",
  ]);
});

it("reads insights: Bandwidth Insights calls", () => {
  const sample = readFixture(import.meta.dirname, "insights.fixture.json", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "bandwidth-insights" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155550301 at 2026-04-02T15:00:00.120Z sip=200 phrase=OK word=COMPLETE talk=38.5 pdd=1.2 attestation=A id=bw-1",
    "2: +13125550101 > +14155550302 at 2026-04-02T15:01:00Z sip=603 phrase=Network Blocked word=INCOMPLETE talk=0 pdd=0.4 trunk=77 attestation=B id=bw-2",
    "3: +13125550101 > +14155550303 at 2026-04-02T15:02:00Z word=INCOMPLETE talk=0 id=bw-3",
    "4: skipped, inbound",
  ]);
});

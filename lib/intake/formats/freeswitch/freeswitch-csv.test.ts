import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads headed: FreeSWITCH CSV CDR (with header)", () => {
  const sample = readFixture(import.meta.dirname, "headed.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "freeswitch-cdr-csv" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    '2: +13125550101 > +14155551801 at 2026-04-02T15:00:00Z sip=603 phrase=Network Blocked reason=SIP;cause=603;text="v=analytics1;url=https://r.example.org";location=TN word=CALL_REJECTED answered=false talk=0 pdd=1 campaign=spring id=5a1e0001-0000-4000-8000-000000000001',
    "3: +13125550101 > +14155551802 at 2026-04-02T15:01:00Z sip=200 word=NORMAL_CLEARING answered=true talk=30 campaign=spring id=5a1e0002-0000-4000-8000-000000000002",
  ]);
});

it("reads carrier, attestation and campaign where the operator's template adds them", () => {
  const sample = readFixture(import.meta.dirname, "added.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "freeswitch-cdr-csv" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155551801 at 2026-04-02T15:00:00Z sip=603 word=CALL_REJECTED talk=0 pdd=1 carrier=T-Mobile campaign=Renewals attestation=A id=5a1e0021-0000-4000-8000-000000000021",
    "3: +13125550101 > +14155551802 at 2026-04-02T15:01:00Z sip=200 word=NORMAL_CLEARING talk=30 campaign=1001 id=5a1e0022-0000-4000-8000-000000000022",
  ]);
});

it("reads template: FreeSWITCH CSV CDR", () => {
  const sample = readFixture(import.meta.dirname, "template.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "freeswitch-example" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155551811 at 2026-04-02T15:00:00Z word=UNWANTED answered=false talk=0 campaign=spring id=5a1e0011-0000-4000-8000-000000000011",
    "2: +13125550101 > +14155551812 at 2026-04-02T15:01:00Z word=NORMAL_CLEARING answered=true talk=30 campaign=spring id=5a1e0012-0000-4000-8000-000000000012",
    "3: skipped, internal",
  ]);
});

import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads syslog: Kamailio or OpenSIPS acc syslog", () => {
  const sample = readFixture(import.meta.dirname, "syslog.fixture.txt", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "kamailio-syslog" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    '1: +13125550101 > +14155553951 at 2026-04-02T15:00:00Z sip=603 phrase=Network Blocked reason=SIP;cause=603;text="v=analytics1;url=https://r.example.org";location=TN id=sl-1@edge',
    "2: +13125550101 > +14155553952 at 2026-04-02T15:00:05Z sip=200 phrase=OK talk=30 id=sl-2@edge",
    "3: skipped, not_an_attempt",
    "4: skipped, not_an_attempt",
  ]);
});

import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads syslog: AudioCodes SBC syslog CDR", () => {
  const sample = readFixture(import.meta.dirname, "syslog.fixture.txt", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "audiocodes-syslog" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: skipped, intermediate_leg",
    '3: +13125550101 > +14155553901 at 2026-04-02T15:00:00.200Z sip=603 reason=SIP;cause=603;text="v=analytics1;url=https://r.example.org";location=TN word=GWAPP_CALL_REJECTED answered=false talk=0 pdd=0.9 id=ac-1-out@10.0.0.2',
    "4: skipped, interim_record",
    "5: +13125550101 > +14155553902 at 2026-04-02T15:01:00Z sip=200 word=GWAPP_NORMAL_CALL_CLEAR answered=true talk=20 id=ac-2-out@10.0.0.2",
  ]);
});

it("reads a log that was cut off before its header line, among other messages", () => {
  const sample = readFixture(import.meta.dirname, "syslog-tail.fixture.txt");
  expect(sample.recognition).toMatchObject({
    format: { id: "audiocodes-syslog-raw" },
    confidence: "exact",
    headerLine: null,
  });
  expect(tell(sample)).toEqual([
    "1: skipped, not_an_attempt",
    "2: skipped, interim_record",
    "3: +13125550101 > +14155553911 at 2026-04-02T15:00:00.200Z sip=607 word=GWAPP_CALL_REJECTED answered=false talk=0 pdd=0.9 id=ac-9@10.0.0.2",
    "4: +13125550101 > +14155553912 at 2026-04-02T15:00:03Z sip=487 word=GWAPP_NORMAL_CALL_CLEAR answered=false talk=0 id=ac-10@10.0.0.2",
  ]);
});

import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads detail: Telnyx detail records", () => {
  const sample = readFixture(import.meta.dirname, "detail.fixture.json", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "telnyx-detail-record" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155550721 at 2026-04-02T15:00:00Z answered=true talk=20 trunk=dialer id=dr-1",
    "2: skipped, inbound",
  ]);
});

it("reads hangup: Telnyx call.hangup webhook", () => {
  const sample = readFixture(import.meta.dirname, "hangup.fixture.json", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "telnyx-hangup-webhook" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: skipped, interim_record",
    "2: +13125550101 > +14155550711 at 2026-04-02T15:00:00.250Z sip=603 word=call_rejected trunk=conn-2 id=leg-1",
    "3: +13125550101 > +14155550712 at 2026-04-02T15:04:00Z word=normal_clearing id=leg-2",
  ]);
});

it("reads report: Telnyx CDR report", () => {
  const sample = readFixture(import.meta.dirname, "report.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "telnyx-cdr" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155550701 at 2026-04-02T15:00:00Z q850=16 answered=true talk=30 pdd=1.5 carrier=Coast Wireless trunk=conn-1 id=tx-1",
    "3: +13125550101 > +14155550702 at 2026-04-02T15:01:00Z sip=603 answered=false talk=0 pdd=0.4 carrier=Coast Wireless trunk=conn-1 id=tx-2",
    "4: +13125550101 > +14155550703 at 2026-04-02T15:02:00Z q850=19 answered=false talk=0 pdd=1.1 carrier=Coast Wireless trunk=conn-1 id=tx-3",
    "5: skipped, inbound",
  ]);
});

import { expect, it } from "vitest";
import { readSample, tell } from "@/lib/testing/read-sample";

it("reads records in its own field names, durations in milliseconds", () => {
  const sample = readSample({
    kind: "documents",
    documents: [
      {
        callId: "p-1",
        callerId: "+13125550101",
        callee: "+14155550100",
        startedAt: "2026-04-02T15:00:00Z",
        durationMs: 0,
        ringMs: 0,
        pddMs: 400,
        direction: "outbound",
        sipCode: 603,
        sipPhrase: "Network Blocked",
        reason: 'SIP;cause=603;text="v=analytics1"',
        carrier: "Coast",
        trunk: "north",
        campaign: "spring",
        attestation: "A",
      },
      {
        callId: "p-2",
        callerId: "+13125550101",
        callee: "+14155550101",
        startedAt: "2026-04-02T15:01:00Z",
        direction: "inbound",
      },
      { callId: "p-3", callerId: "+13125550101", startedAt: "2026-04-02T15:01:00Z" },
    ],
  });
  expect(sample.recognition).toMatchObject({ format: { id: "ringworthy" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    '1: +13125550101 > +14155550100 at 2026-04-02T15:00:00Z sip=603 phrase=Network Blocked reason=SIP;cause=603;text="v=analytics1" talk=0 ring=0 pdd=0.4 carrier=Coast trunk=north campaign=spring attestation=A id=p-1',
    "2: skipped, inbound",
    "3: refused, callee missing_value ",
  ]);
});

import { describe, expect, it } from "vitest";
import { flattenFreeswitch } from "@/lib/intake/formats/freeswitch/flatten-freeswitch";
import { FREESWITCH_JSON } from "@/lib/intake/formats/freeswitch/freeswitch-json";
import legs from "@/lib/intake/formats/freeswitch/json-legs.fixture.json";
import { readSample } from "@/lib/testing/read-sample";

describe("FreeSWITCH JSON", () => {
  const sample = readSample({ kind: "documents", documents: legs });

  it("is recognised", () => {
    expect(sample.recognition).toMatchObject({ format: FREESWITCH_JSON, confidence: "exact", headerLine: null });
  });

  it("lets the leg towards the carrier stand for a call that both legs record", () => {
    expect(sample.attempts[0]).toMatchObject({
      callId: "bbbb0001-0000-4000-8000-000000000001",
      callerId: "+13125550101",
      callee: "+14155550170",
      trunk: "northern-bell",
      ringMs: 0,
      signal: {
        sip: 603,
        phrase: "Network Blocked",
        reason: 'SIP;cause=603;text="v=analytics1;url=https://r.example.org";location=TN',
        q850: 21,
        answered: false,
        rang: false,
      },
    });
    expect(sample.skips).toContainEqual({ type: "skip", line: 1, reason: "intermediate_leg" });
  });

  it("reads an answered call from the customer's own leg where that is all there is", () => {
    expect(sample.attempts[1]).toMatchObject({
      callerId: "+13125550102",
      ringMs: 3500,
      signal: { sip: 200, phrase: null, durationMs: 30_000, pddMs: 1500, answered: true, rang: true },
    });
  });

  it("reads codes, vendor causes and ringing of an originated call", () => {
    expect(sample.attempts[2]).toMatchObject({
      callId: "cccc0003-0000-4000-8000-000000000003",
      signal: { sip: 607, q850: 819, disposition: "UNWANTED", rang: true, callInfo: "%zz" },
    });
  });

  it("leaves inbound calls out where the dialplan says so, and loses no record", () => {
    expect(sample.skips).toContainEqual({ type: "skip", line: 5, reason: "inbound" });
    expect(sample.attempts.length + sample.skips.length + sample.refusals.length).toBe(sample.read);
  });

  it("takes the far end's code from the customer's leg, not the one sent back to it", () => {
    const own = readSample({ kind: "documents", documents: legs.slice(0, 1) });
    expect(own.attempts[0]?.signal).toMatchObject({ sip: 603 });
  });

  it("takes no other value for a record", () => {
    for (const value of [null, 1, "x", [], {}, { variables: {} }, { variables: [] }]) {
      expect(flattenFreeswitch(value)).toBeNull();
    }
  });
});

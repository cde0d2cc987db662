import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SILENT, type Signal } from "@/lib/calls/signal";
import { createClassifier } from "@/lib/outcome/classifier";
import { keptHeaders } from "@/lib/outcome/kept-headers";

const judge = createClassifier();

function kept(signal: Partial<Signal>) {
  const whole = { ...SILENT, ...signal };
  return keptHeaders(whole, judge(whole), judge, null);
}

describe("the headers stored with a call", () => {
  it.each([
    ["a block keeps its evidence", { sip: 603, reason: 'SIP;cause=603;text="v=analytics1"' }, true],
    ["a decline keeps what stood beside it", { sip: 603, reason: "Q.850;cause=16" }, true],
    ["a 607 keeps what stood beside it", { sip: 607, reason: "Q.850;cause=31" }, true],
    ["a mid-call 607 rests on it", { sip: 200, reason: "SIP;cause=607" }, true],
    ["a verdict that rests on its cause keeps it", { sip: 480, reason: "Q.850;cause=19" }, true],
    ["a lost branch rests on it", { sip: 487, reason: "SIP;cause=200" }, true],
    ["an answered call does not need it", { sip: 200, reason: "Q.850;cause=16" }, false],
    ["a busy line does not need it", { sip: 486, reason: "Q.850;cause=17" }, false],
  ])("%s", (_what, signal, keeps) => {
    expect(kept(signal)).toEqual({ reason: keeps ? signal.reason : null, callInfo: null });
  });

  it("are none where the record has none", () => {
    expect(kept({ sip: 603 })).toEqual({ reason: null, callInfo: null });
  });

  it("hold the contact card of a 608, not of an answered call", () => {
    const callInfo = "<https://b.example>;purpose=jwscard";
    expect(kept({ sip: 608, callInfo }).callInfo).toBe(callInfo);
    expect(kept({ sip: 200, callInfo }).callInfo).toBeNull();
  });

  it("are cut where reading ends", () => {
    expect(kept({ sip: 603, reason: "x".repeat(340_000) }).reason).toHaveLength(2048);
  });

  it("give the same verdict again, for any signal", () => {
    const part = fc.constantFrom(
      "SIP;cause=607",
      "SIP;cause=608",
      "SIP;cause=200",
      "Q.850;cause=21;location=RLN",
      "Q.850;cause=19",
      "Q.850;cause=1",
      'SIP;cause=603;text="v=analytics1;id=1"',
    );
    const signals = fc.record({
      sip: fc.option(fc.constantFrom(180, 200, 403, 480, 486, 487, 503, 603, 607, 608)),
      q850: fc.option(fc.constantFrom(16, 17, 19, 21, 31)),
      reason: fc.option(fc.array(part, { maxLength: 3 }).map((parts) => parts.join(", "))),
      callInfo: fc.option(fc.constantFrom("<https://b.example>;purpose=jwscard", "x")),
      durationMs: fc.option(fc.constantFrom(0, 5000)),
    });
    fc.assert(
      fc.property(signals, (some) => {
        const signal = { ...SILENT, ...some };
        const verdict = judge(signal);
        expect(judge({ ...signal, ...keptHeaders(signal, verdict, judge, null) })).toEqual(verdict);
      }),
      { numRuns: 3000 },
    );
  });
});

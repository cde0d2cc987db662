import { describe, expect, it } from "vitest";
import { SILENT, type Signal } from "@/lib/calls/signal";
import { isSuccess, readEvidence } from "@/lib/outcome/evidence";

function evidence(signal: Partial<Signal>) {
  return readEvidence({ ...SILENT, ...signal });
}

describe("the evidence of a signal", () => {
  it("is nothing where the signal says nothing", () => {
    expect(evidence({})).toEqual({
      code: null,
      saysNetworkBlocked: false,
      notice: null,
      sipCauses: [],
      causes: [],
      rejectedByNetwork: false,
      elsewhere: false,
      connected: false,
      machine: null,
      causeOutcome: null,
      causeIsVague: false,
      word: null,
    });
  });

  it.each([0, -1, 99, 700, 603.5, Number.NaN, Number.POSITIVE_INFINITY])("has no code for %s", (sip) => {
    expect(evidence({ sip }).code).toBeNull();
  });

  it.each([0, -1, 1000, 16.5, Number.NaN])("has no cause for %s", (q850) => {
    expect(evidence({ q850 }).causes).toEqual([]);
  });

  it("puts the record's own cause before those of the Reason header, and leaves out zero", () => {
    const reason = "Q.850;cause=16, SIP;cause=487, Q.850;cause=0, Q.850;cause=21";
    expect(evidence({ q850: 17, reason })).toMatchObject({ causes: [17, 16, 21], sipCauses: [487] });
  });

  it("takes a switch's own protocol for its own causes only", () => {
    expect(evidence({ reason: "FreeSWITCH;cause=819, FreeSWITCH;cause=17" }).causes).toEqual([819]);
  });

  it.each([
    ["Q.850;cause=21;location=RLN", null, true],
    ["Q.850;cause=21;location=U", null, false],
    ["Q.850;cause=21;location=RPN", null, false],
    ["Q.850;cause=21", null, false],
    ["Q.850;cause=16;location=RLN", null, false],
    ["SIP;cause=603;location=RLN", null, false],
    ["SIP;cause=603;location=RLN", 21, true],
    ["Q.850;cause=16;location=U, Q.850;cause=21;location=LN", null, true],
  ])("with %s and cause %s is a network's rejection: %s", (reason, q850, holds) => {
    expect(evidence({ reason, q850 }).rejectedByNetwork).toBe(holds);
  });

  it.each([
    [{ sip: 200 }, true],
    [{ sip: 202 }, true],
    [{ sip: 183, durationMs: 5000, answered: true }, false],
    [{ durationMs: 1 }, true],
    [{ durationMs: 0 }, false],
    [{ durationMs: 1, q850: 16 }, true],
    [{ durationMs: 1, q850: 17 }, false],
    [{ durationMs: 1, reason: "Q.850;cause=17" }, false],
    [{ answered: true }, true],
    [{ answered: true, q850: 41 }, true],
    [{ answered: false }, false],
    [{ sip: 480, durationMs: 5000 }, false],
    [{ sip: 480, answered: true }, false],
    [{ sip: 480, durationMs: 5000, answered: true }, true],
  ])("of %j is connected: %s", (signal, connected) => {
    expect(evidence(signal).connected).toBe(connected);
  });

  it.each([
    [{ sip: 487, reason: "SIP;cause=200" }, true],
    [{ reason: "SIP;cause=200" }, true],
    [{ sip: 200, reason: "SIP;cause=200" }, false],
    [{ sip: 200, reason: 'SIP;cause=200;text="Call completed elsewhere"' }, true],
    [{ sip: 487, reason: 'Q.850;cause=26;text="answered  elsewhere"' }, true],
    [{ q850: 702 }, true],
    [{ q850: 805 }, true],
    [{ disposition: "lose race" }, true],
    [{ sip: 487, reason: "SIP;cause=487" }, false],
  ])("of %j was elsewhere: %s", (signal, elsewhere) => {
    expect(evidence(signal).elsewhere).toBe(elsewhere);
  });

  it.each([
    [{ disposition: "NO ANSWER" }, "no_answer"],
    [{ disposition: "DESTINATION_OUT_OF_ORDER" }, "unreachable"],
    [{ disposition: "NORMAL_UNSPECIFIED" }, null],
    [{ disposition: "nice talk" }, null],
  ])("of %j has the word %s", (signal, word) => {
    expect(evidence(signal).word).toBe(word);
  });

  it("reads a machine from either place, machine detection first", () => {
    expect(evidence({ disposition: "voicemail" }).machine).toBe("answered_machine");
    expect(evidence({ disposition: "voicemail", amd: "screening" }).machine).toBe("answered_screened");
    expect(evidence({ disposition: "voicemail", amd: "human" }).machine).toBe("answered_machine");
    expect(evidence({ disposition: "BUSY", amd: "human" }).machine).toBeNull();
  });

  it("takes the first cause that says something, and knows when it is vague", () => {
    expect(evidence({ q850: 16, reason: "Q.850;cause=3" })).toMatchObject({
      causeOutcome: "invalid_number",
      causeIsVague: true,
    });
    expect(evidence({ q850: 1, reason: "Q.850;cause=3" })).toMatchObject({
      causeOutcome: "invalid_number",
      causeIsVague: false,
    });
  });

  it("counts any 2xx as success", () => {
    expect([null, 199, 200, 299, 300].map(isSuccess)).toEqual([false, false, true, true, false]);
  });
});

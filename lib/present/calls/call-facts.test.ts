import { describe, expect, it } from "vitest";
import { type CallFact, callFacts } from "@/lib/present/calls/call-facts";
import { aCall } from "@/lib/testing/a-call";

const named = (facts: readonly CallFact[], name: string) => facts.find((fact) => fact.name === name);

describe("callFacts", () => {
  it("leaves out what the record does not say", () => {
    expect(callFacts(aCall())).toEqual([{ name: "SIP response", value: "603 Decline", note: null, isRaw: true }]);
    expect(callFacts(aCall({ sipCode: null, phrase: null }))).toEqual([]);
  });

  it.each([
    [603, "Decline", "603 Decline", null],
    [603, null, "603 Decline", null],
    [603, "Network Blocked", "603 Network Blocked", "the standard calls 603 “Decline”"],
    [603, "decline", "603 decline", "the standard calls 603 “Decline”"],
    [699, "Go Away", "699 Go Away", "no standard defines this code"],
    [699, null, "699", "no standard defines this code"],
    [608, "\u202Edetcejer", "608 ⟨U+202E⟩detcejer", "the standard calls 608 “Rejected”"],
  ])("shows SIP %s %s as %s", (sipCode, phrase, value, note) => {
    expect(named(callFacts(aCall({ sipCode, phrase })), "SIP response")).toMatchObject({ value, note });
  });

  it("shows a phrase that came without a code", () => {
    const facts = callFacts(aCall({ sipCode: null, phrase: "Decline" }));
    expect(facts).toEqual([{ name: "Final phrase", value: "Decline", note: "without a SIP code", isRaw: true }]);
  });

  it.each([
    [21, "21 CALL_REJECTED", "the call was rejected, by a person or by a network"],
    [999, "999", "no table knows this cause"],
  ])("explains cause %s", (q850, value, note) => {
    expect(named(callFacts(aCall({ q850 })), "Q.850 cause")).toMatchObject({ value, note });
  });

  it("shows headers letter by letter, with what hides in them", () => {
    const facts = callFacts(aCall({ reason: "SIP;cause=603\u0000", callInfo: "<https://a.example>;purpose=jwscard" }));
    expect(named(facts, "Reason header")).toEqual({
      name: "Reason header",
      value: "SIP;cause=603␀",
      note: null,
      isRaw: true,
    });
    expect(named(facts, "Call-Info header")).toMatchObject({ isRaw: true });
  });

  it("tells no talk time from one that nobody wrote down", () => {
    expect(named(callFacts(aCall({ durationMs: 0 })), "Talking")?.value).toBe("not at all");
    expect(named(callFacts(aCall({ durationMs: null })), "Talking")).toBeUndefined();
    const facts = callFacts(aCall({ pddMs: 850, ringMs: 12_400, durationMs: 185_000 }));
    expect(facts.map(({ name }) => name)).toEqual(["SIP response", "Set-up", "Ringing", "Talking"]);
  });

  it("explains attestation, and shows a letter that it does not know", () => {
    expect(named(callFacts(aCall({ attestation: "B" })), "Attestation")?.note).toContain("not for the number");
    expect(named(callFacts(aCall({ attestation: "Z" })), "Attestation")).toMatchObject({ value: "Z", note: null });
  });

  it("names carrier, trunk and campaign where the record does", () => {
    const facts = callFacts(
      aCall({ carrier: "Verizon", trunk: "east-1", campaign: "recall", disposition: "REJECTED" }),
    );
    expect(facts.map(({ name }) => name)).toEqual(["SIP response", "Status word", "Carrier", "Trunk", "Campaign"]);
  });
});

import { describe, expect, it } from "vitest";
import { Call } from "@/lib/present/calls/call.schema";
import { presentCall, type ShownCall } from "@/lib/present/calls/present-call";

const call: ShownCall = {
  started_at: new Date("2026-03-05T15:00:00.123Z"),
  call_key: 9_007_199_254_740_991,
  caller_id: "+13125550103",
  callee_area: "+1 212",
  carrier: "",
  trunk: "trunk-a",
  campaign: "",
  attestation: "A",
  outcome: "rejected_608",
  confidence: "certain",
  attribution: "none",
  rule_id: "sip_608",
  classifier_version: 1,
  blocked_leg: null,
  mid_call: false,
  sip_code: 608,
  sip_phrase: "Rejected",
  q850: 21,
  disposition: null,
  amd: null,
  ring_ms: null,
  pdd_ms: 180,
  talk_ms: null,
  reason: 'SIP;cause=608;text="Rejected"',
  call_info: null,
  import_id: "0199e1a0-0000-7000-8000-000000000001",
  line: 17,
};

describe("presentCall", () => {
  it("says what the record said and which rule judged it, in the contract's names", () => {
    const shown = presentCall(call);
    expect(Call.parse(shown)).toEqual(shown);
    expect(shown).toMatchObject({
      id: "9007199254740991",
      outcome: "rejected_608",
      ruleId: "sip_608",
      sipCode: 608,
      phrase: "Rejected",
      startedAt: "2026-03-05T15:00:00.123Z",
      durationMs: null,
      line: 17,
    });
  });

  it.each([
    ["+1 212", "+1 212 •••"],
    ["+44", "+44 •••"],
    ["", "•••"],
  ])("masks a callee in %j as %s", (area, callee) => {
    expect(presentCall({ ...call, callee_area: area }).callee).toBe(callee);
  });

  it("names who most likely sent a plain 603, and nobody for other outcomes", () => {
    expect(presentCall(call).attribution).toBeNull();
    expect(presentCall({ ...call, outcome: "declined_603", attribution: "user_likely" }).attribution).toBe(
      "user_likely",
    );
  });
});

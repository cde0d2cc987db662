import { describe, expect, it } from "vitest";
import { parseHangupCode } from "@/lib/calls/hangup-code";

const none = { sip: null, phrase: null, q850: null, reason: null };
const decline = 'SIP;cause=603;text="Decline"';
const analytics = 'SIP;cause=603;text="v=analytics1;url=https://r.example.org";location=TN';

describe("a hangup code", () => {
  it.each([
    ["603", { ...none, sip: 603 }],
    ["sip:486", { ...none, sip: 486 }],
    ["603 Decline", { ...none, sip: 603, phrase: "Decline" }],
    ["sip:100", { ...none, sip: 100 }],
    ["21", { ...none, q850: 21 }],
    ["102", { ...none, q850: 102 }],
    ["127", { ...none, q850: 127 }],
    ["180", { ...none, sip: 180 }],
    ["CALL_REJECTED", { ...none, q850: 21 }],
    ["Q.850:17", { ...none, q850: 17 }],
    ["UNWANTED", { ...none, q850: 819 }],
    ["CALL_REJECTED (SIP 603)", { ...none, sip: 603, phrase: "CALL_REJECTED" }],
    ["Rejected (608)", { ...none, sip: 608, phrase: "Rejected" }],
    ["CALL_REJECTED [21]", { ...none, q850: 21 }],
    [decline, { ...none, sip: 603, phrase: "Decline", reason: decline }],
    [analytics, { ...none, sip: 603, reason: analytics }],
    ["Q.850;cause=21", { ...none, reason: "Q.850;cause=21" }],
    ['{"code":603}', { ...none, sip: 603 }],
    ['{"sip_code": "486", "reason": "Busy Here"}', { ...none, sip: 486, phrase: "Busy Here" }],
    ["", none],
    ["0", none],
    ["-1", none],
    ["unspecified", none],
  ])("%j", (text, value) => {
    expect(parseHangupCode(text)).toEqual({ ok: true, value });
  });

  it.each(["gone fishing", "7777", "📵"])("%j is refused", (text) => {
    expect(parseHangupCode(text)).toEqual({ ok: false, refusal: "not_a_sip_code" });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANONYMOUS, parseCallerId } from "@/lib/calls/caller-id";

describe("a caller ID", () => {
  it.each([
    ["3125550103", "+13125550103"],
    ['"Ada Example" <sip:+13125550103@carrier.example>;tag=1', "+13125550103"],
    ['"Anonymous" <sip:+13125550103@carrier.example>', "+13125550103"],
    ["2001", "2001"],
    ["7378742833", "+17378742833"],
  ])("%s is %s", (text, callerId) => {
    expect(parseCallerId(text, "US")).toEqual({ ok: true, value: callerId });
  });

  it.each([
    "anonymous",
    "Anonymous",
    "ANONYMOUS",
    "sip:anonymous@anonymous.invalid",
    '"Anonymous" <sip:anonymous@anonymous.invalid>;tag=2',
    '"Anonymous" <>',
    "unavailable",
    "restricted",
    "Private",
    "PRIVATE NUMBER",
    "unknown",
    "Unknown Caller",
    "withheld",
    "'blocked'",
    "No Caller ID",
    "+266696687",
    "+7378742833",
    "+86282452253",
  ])("%j is hidden", (text) => {
    expect(parseCallerId(text, "US")).toEqual({ ok: true, value: ANONYMOUS });
  });

  it.each([
    ["", "missing_value"],
    ["1.31256E+10", "scientific_notation"],
    ["Ada Example", "not_a_phone_number"],
    ["privately", "not_a_phone_number"],
    ["5550103", "not_a_phone_number"],
  ])("%j is refused: %s", (text, refusal) => {
    expect(parseCallerId(text, "US")).toEqual({ ok: false, refusal });
  });

  it("is E.164, a short number or hidden, for any text that is not refused", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const callerId = parseCallerId(text, "US");
        if (callerId.ok) expect(callerId.value).toMatch(/^(?:\+[1-9]\d{6,14}|\d{2,6}|anonymous)$/);
      }),
      { numRuns: 2000 },
    );
  });
});

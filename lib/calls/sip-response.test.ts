import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SIP_PHRASES } from "@/lib/calls/sip-phrases";
import { parseSipResponse } from "@/lib/calls/sip-response";

describe("a SIP response", () => {
  it.each([
    ["603", 603, null],
    [" 603 ", 603, null],
    ['"603"', 603, null],
    ["'603", 603, null],
    ['="603"', 603, null],
    ["sip:603", 603, null],
    ["sip%3A603", 603, null],
    ["SIP 603", 603, null],
    ["SIP/2.0 603 Decline", 603, "Decline"],
    ["603 Decline", 603, "Decline"],
    ["603%20Decline", 603, "Decline"],
    ["603: Decline", 603, "Decline"],
    ["603-Decline", 603, "Decline"],
    ["603 - Network Blocked", 603, "Network Blocked"],
    ["SIP status: 603. Network Blocked", 603, "Network Blocked"],
    ["status=486", 486, null],
    ["Code 486", 486, null],
    ["SIP603", 603, null],
    ["Response: 603 Decline", 603, "Decline"],
    ["603/Decline", 603, "Decline"],
    ["603,Decline", 603, "Decline"],
    ["603_Decline", 603, "Decline"],
    ["603 (Decline)", 603, "Decline"],
    ["(603) Decline", 603, "Decline"],
    ["[603] Decline", 603, "Decline"],
    ["Decline (603)", 603, "Decline"],
    ["Decline [603]", 603, "Decline"],
    ["Decline - 603", 603, "Decline"],
    ["DECLINED 603", 603, "DECLINED"],
    ["Request Terminated - 487", 487, "Request Terminated"],
    ["Failed (603 Decline)", 603, "Decline"],
    ["Failed: 486 Busy Here", 486, "Busy Here"],
    ["Rejected - SIP 608", 608, null],
    ["Call failed – 503", 503, "Call failed"],
    ["603+", 603, "603+"],
    ["603 plus", 603, "603 plus"],
    ["603+ Network Blocked", 603, "603+ Network Blocked"],
    ["603.0", 603, null],
    ["200.000000", 200, null],
    ["100", 100, null],
    ["699", 699, null],
  ])("%j is %s %s", (text, code, phrase) => {
    expect(parseSipResponse(text)).toEqual({ ok: true, value: { code, phrase } });
  });

  it.each([
    "",
    "  ",
    '""',
    "-",
    "-1",
    "-1.0",
    "0",
    "0.0",
    "000",
    "unspecified",
    "Unspecified",
    "none",
    "null",
    "N/A",
    "NaN",
    "\\N",
  ])("%j says that there was none", (text) => {
    expect(parseSipResponse(text)).toEqual({ ok: true, value: { code: null, phrase: null } });
  });

  it.each([
    "21",
    "99",
    "700",
    "999",
    "6033",
    "60300",
    "Decline",
    "busy",
    "+13125550103",
    "6e2",
    "Queue 603",
    "Agent - 412",
    "Decline (699)",
    "Decline 1603",
    "CALL_REJECTED [21]",
    "603.5x",
    "1.5",
    "📵",
    "\0",
  ])("%j is refused", (text) => {
    expect(parseSipResponse(text)).toEqual({ ok: false, refusal: "not_a_sip_code" });
  });

  it("is read from each code of the table with its own phrase", () => {
    for (const [code, phrase] of Object.entries(SIP_PHRASES)) {
      expect(parseSipResponse(`${code} ${phrase}`)).toEqual({ ok: true, value: { code: Number(code), phrase } });
    }
  });

  it("is a code from 100 to 699, none, or a refusal, for any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.integer().map(String)), (text) => {
        const response = parseSipResponse(text);
        const code = response.ok ? response.value.code : null;
        expect(code === null || (code >= 100 && code <= 699)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(["sip ".repeat(100_000), " ".repeat(340_000), "status ".repeat(50_000), '"'.repeat(340_000)])(
    "is looked for in no time, however hostile the text (case %#)",
    (text) => {
      const before = performance.now();
      parseSipResponse(text);
      expect(performance.now() - before).toBeLessThan(250);
    },
  );
});

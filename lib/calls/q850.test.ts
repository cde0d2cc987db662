import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQ850, q850ByName, q850Cause } from "@/lib/calls/q850";
import { Q850_CAUSES } from "@/lib/calls/q850-causes";

describe("a Q.850 cause", () => {
  it.each([
    ["21", 21],
    [" 21 ", 21],
    ['"21"', 21],
    ["21.0", 21],
    ["021", 21],
    ["0x15", 21],
    ["0X7F", 127],
    ["Q.850;cause=21", 21],
    ["q.850:21", 21],
    ["Q850 21", 21],
    ["cause=17", 17],
    ["CALL_REJECTED", 21],
    ["Call Rejected", 21],
    ["call-rejected", 21],
    ["CALL_REJECTED [21]", 21],
    ["NORMAL_CLEARING(16)", 16],
    ["21 CALL_REJECTED", 21],
    ["17 - user busy", 17],
    ["UNWANTED", 819],
    ["ORIGINATOR_CANCEL", 487],
    ["LOSE_RACE", 702],
    ["RECOVERY_ON_TIMER_EXPIRY", 102],
    ["Unallocated (unassigned) number", 1],
    ["Normal call clearing", 16],
    ["User alerting, no answer", 19],
    ["487", 487],
    ["999", 999],
  ])("%j is %i", (text, cause) => {
    expect(parseQ850(text)).toEqual({ ok: true, value: cause });
  });

  it.each([
    "",
    " ",
    "0",
    "0.0",
    "-1",
    "none",
    "null",
    "N/A",
    "\\N",
    "unspecified",
    "sip:603",
    "SIP 486",
    "603",
    "Rejected (608)",
    "0x0",
  ])("%j says that there is none", (text) => {
    expect(parseQ850(text)).toEqual({ ok: true, value: null });
  });

  it.each(["1000", "12345", "rejected maybe", "15f", "bad", "📵", "\0", "1.5"])("%j is refused", (text) => {
    expect(parseQ850(text)).toEqual({ ok: false, refusal: "not_a_number" });
  });

  it.each([
    ["15", 21],
    ["10", 16],
    ["7f", 127],
    ["11", 17],
    ["0", null],
    ["CALL_REJECTED", 21],
  ])("%j of a source that writes hexadecimal is %s", (text, cause) => {
    expect(parseQ850(text, { hexadecimal: true })).toEqual({ ok: true, value: cause });
  });

  it("is found by its number and by its name, for each of the table", () => {
    for (const entry of Q850_CAUSES) {
      expect(q850Cause(entry.cause)).toEqual(entry);
      expect(q850ByName(entry.name)).toBe(entry.cause);
      expect(parseQ850(entry.name)).toEqual({ ok: true, value: entry.cause });
      expect(parseQ850(entry.name.toLowerCase().replaceAll("_", " "))).toEqual({ ok: true, value: entry.cause });
    }
    expect(new Set(Q850_CAUSES.map(({ cause }) => cause)).size).toBe(Q850_CAUSES.length);
  });

  it("is unknown to the table when it is in none", () => {
    expect(q850Cause(5)).toBeNull();
    expect(q850ByName("GONE_FISHING")).toBeNull();
    expect(q850ByName("21")).toBeNull();
  });

  it("is 1 to 999, none, or a refusal, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.boolean(), (text, hexadecimal) => {
        const cause = parseQ850(text, { hexadecimal });
        const value = cause.ok ? cause.value : null;
        expect(value === null || (value >= 1 && value <= 999)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

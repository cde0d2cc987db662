import { describe, expect, it } from "vitest";
import { callRow } from "@/lib/present/calls/call-row";
import { aCall } from "@/lib/testing/a-call";

describe("callRow", () => {
  it("writes day and time in the zone that is asked for", () => {
    expect(callRow(aCall(), "America/Chicago")).toMatchObject({ day: "3 Nov 2026", time: "06:00:00" });
    expect(callRow(aCall(), "Pacific/Auckland")).toMatchObject({ day: "4 Nov 2026", time: "01:00:00" });
  });

  it("tells two calls of one millisecond apart", () => {
    expect(callRow(aCall({ id: "1" }), "UTC").key).not.toBe(callRow(aCall({ id: "2" }), "UTC").key);
  });

  it.each([
    [{}, "603 Decline"],
    [{ phrase: null }, "603"],
    [{ phrase: "De\u0000cline" }, "603 De␀cline"],
    [{ sipCode: null, q850: 21 }, "Q.850 21"],
    [{ sipCode: null, disposition: "NO ANSWER" }, "NO ANSWER"],
    [{ sipCode: null }, ""],
  ])("takes the shortest sign of %j", (wish, sign) => expect(callRow(aCall(wish), "UTC").sign).toBe(sign));

  it.each([
    [{ durationMs: 62_000, ringMs: 8_000 }, "talked 1 min 02 s"],
    [{ durationMs: 0, ringMs: 8_000 }, "rang 8 s"],
    [{ durationMs: 0, ringMs: 0 }, ""],
    [{}, ""],
  ])("tells how long %j took", (wish, length) => expect(callRow(aCall(wish), "UTC").length).toBe(length));

  it.each([
    ["certain", ""],
    ["high", ""],
    ["probable", "probable"],
    ["possible", "possible"],
  ] as const)("doubts what is %s by %j", (confidence, doubt) => {
    expect(callRow(aCall({ confidence }), "UTC").doubt).toBe(doubt);
  });

  it("has words for the outcome and shows the caller ID in groups", () => {
    expect(callRow(aCall(), "UTC")).toMatchObject({ outcomeLabel: "Declined (603)", callerIdText: "+1 312 555 0103" });
  });
});

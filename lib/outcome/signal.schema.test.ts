import { describe, expect, it } from "vitest";
import { SILENT } from "@/lib/calls/signal";
import { signalSchema } from "@/lib/outcome/signal.schema";

describe("the JSON form of a signal", () => {
  it("may leave out everything", () => {
    expect(signalSchema.parse({})).toEqual(SILENT);
  });

  it("may say null everywhere", () => {
    expect(signalSchema.parse(Object.fromEntries(Object.keys(SILENT).map((key) => [key, null])))).toEqual(SILENT);
  });

  it("is read whole, its duration in seconds", () => {
    const input = {
      sip: 603,
      phrase: "Decline",
      reason: "Q.850;cause=21",
      callInfo: "<https://b.example>;purpose=jwscard",
      q850: 21,
      rang: false,
      pddMs: 700,
      duration: 1.5,
      answeredAt: "2026-03-01T10:00:00Z",
      disposition: "CALL_REJECTED",
      amd: "human",
      retryAfter: "60 (busy)",
    };
    const { duration: _, answeredAt: __, retryAfter: ___, ...same } = input;
    expect(signalSchema.parse(input)).toEqual({ ...same, durationMs: 1500, answered: true, retryAfterS: 60 });
  });

  it.each([
    [{ sip: "603" }, { sip: 603 }],
    [{ sip: "sip:603" }, { sip: 603 }],
    [{ sip: "603 Decline" }, { sip: 603, phrase: "Decline" }],
    [
      { sip: "603 Decline", phrase: "Network Blocked" },
      { sip: 603, phrase: "Network Blocked" },
    ],
    [{ sip: 0 }, {}],
    [{ sip: -1 }, {}],
    [{ sip: 999 }, {}],
    [{ sip: "busy" }, {}],
    [{ q850: "CALL_REJECTED" }, { q850: 21 }],
    [{ q850: "17" }, { q850: 17 }],
    [{ q850: -1 }, {}],
    [{ q850: "gone fishing" }, {}],
    [{ reason: ["SIP;cause=603", "Q.850;cause=21"] }, { reason: "SIP;cause=603\nQ.850;cause=21" }],
    [{ duration: "12" }, { durationMs: 12_000 }],
    [{ duration: 0 }, { durationMs: 0 }],
    [{ duration: "", pddMs: " " }, {}],
    [{ pddMs: "850.5" }, { pddMs: 850.5 }],
    [{ rang: "true" }, { rang: true }],
    [{ rang: " FALSE" }, { rang: false }],
    [{ rang: "Yes" }, { rang: true }],
    [{ rang: "no" }, { rang: false }],
    [{ rang: 1 }, { rang: true }],
    [{ rang: "0" }, { rang: false }],
    [{ rang: "" }, {}],
    [{ answeredAt: 1_772_000_000 }, { answered: true }],
    [{ answeredAt: true }, { answered: true }],
    [{ answeredAt: 0 }, { answered: false }],
    [{ answeredAt: "0" }, { answered: false }],
    [{ answeredAt: "" }, { answered: false }],
    [{ answeredAt: false }, { answered: false }],
    [{ unheardOf: 1 }, {}],
  ])("%j is read as %j", (input, signal) => {
    expect(signalSchema.parse(input)).toEqual({ ...SILENT, ...signal });
  });

  it.each([
    [null, []],
    [[], []],
    ["603", []],
    [{ sip: {} }, ["sip"]],
    [{ phrase: 5 }, ["phrase"]],
    [{ rang: "maybe" }, ["rang"]],
    [{ rang: 2 }, ["rang"]],
    [{ duration: "long" }, ["duration"]],
    [{ pddMs: [] }, ["pddMs"]],
  ])("%j is refused with its path", (input, path) => {
    const parsed = signalSchema.safeParse(input);
    expect(parsed.error?.issues[0]?.path).toEqual(path);
  });
});

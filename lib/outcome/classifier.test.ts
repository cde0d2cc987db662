import { describe, expect, it } from "vitest";
import { SILENT } from "@/lib/calls/signal";
import { createClassifier } from "@/lib/outcome/classifier";
import { classify } from "@/lib/outcome/classify";

describe("a classifier that remembers", () => {
  it("gives the very same verdict for a signal it has seen", () => {
    const judge = createClassifier();
    expect(judge({ ...SILENT, sip: 603 })).toBe(judge({ ...SILENT, sip: 603 }));
  });

  it.each([
    ["ringing", { rang: true }, { rang: false }],
    ["delay", { rang: false, pddMs: 2000 }, { rang: false, pddMs: 2001 }],
    ["wish to be called later", { retryAfterS: 60 }, { retryAfterS: null }],
    ["code", { sip: 603 }, { sip: 607 }],
    ["cause", { sip: 503, q850: 1 }, { sip: 503, q850: 17 }],
    ["talk time", { sip: null, durationMs: 1 }, { sip: null, durationMs: 0 }],
    ["answer time", { sip: null, answered: true }, { sip: null, answered: false }],
    ["phrase", { phrase: "Network Blocked" }, { phrase: "Decline" }],
    ["Reason", { reason: "SIP;cause=607" }, { reason: "SIP;cause=608" }],
    ["status word", { sip: null, disposition: "BUSY" }, { sip: null, disposition: "FAILED" }],
    ["machine detection", { sip: 200, amd: "machine" }, { sip: 200, amd: "human" }],
    ["field that holds a text", { sip: 200, amd: "voicemail" }, { sip: 200, phrase: "voicemail" }],
  ])("tells signals apart by their %s", (_what, one, other) => {
    const judge = createClassifier();
    const first = { ...SILENT, sip: 603, ...one };
    const second = { ...SILENT, sip: 603, ...other };
    expect(classify(first)).not.toEqual(classify(second));
    expect([judge(first), judge(second), judge(first)]).toEqual([classify(first), classify(second), classify(first)]);
  });

  it("is not fooled by texts that run into each other", () => {
    const judge = createClassifier();
    const one = { ...SILENT, disposition: "BUSY", amd: null };
    const other = { ...SILENT, disposition: null, amd: "BUSY" };
    expect(judge(one).outcome).toBe("busy");
    expect(judge(other).outcome).toBe("unknown");
    expect(judge({ ...SILENT, phrase: "-4:BUSY" }).outcome).toBe("unknown");
  });

  it("tells ring times apart where it matters", () => {
    const judge = createClassifier();
    const declined = { ...SILENT, sip: 603, rang: true };
    expect([3999, 4000, null].map((ringMs) => judge(declined, ringMs).attribution)).toEqual([
      "unknown",
      "user_likely",
      "user_likely",
    ]);
  });

  it("still judges rightly when it has forgotten", () => {
    const judge = createClassifier();
    for (let n = 0; n < 45_000; n++) expect(judge({ ...SILENT, sip: 486, phrase: `Busy ${n}` }).outcome).toBe("busy");
    expect(judge({ ...SILENT, sip: 486, phrase: "Busy 1" }).outcome).toBe("busy");
  });
});

import { describe, expect, it } from "vitest";
import { SILENT } from "@/lib/calls/signal";
import { createClassifier } from "@/lib/outcome/classifier";
import { classify } from "@/lib/outcome/classify";
import { applyOverrides, type RuleOverride } from "@/lib/outcome/rule-override";

const ownLimit: RuleOverride = {
  id: "own-limit",
  ruleId: "server-failure",
  sip: 503,
  q850: null,
  phraseHolds: "CPS limit",
  disposition: null,
  outcome: "originator_error",
  confidence: "high",
};

describe("a source's exception to a rule", () => {
  const judge = createClassifier([ownLimit]);

  it("replaces the verdict of that rule and names itself", () => {
    expect(judge({ ...SILENT, sip: 503, phrase: "Too many calls: cps-limit reached" })).toEqual({
      outcome: "originator_error",
      confidence: "high",
      attribution: null,
      ruleId: "server-failure/own-limit",
      block: null,
      midCall: false,
      remapped: false,
    });
  });

  it.each([
    ["another phrase", { sip: 503, phrase: "Service Unavailable" }],
    ["no phrase", { sip: 503 }],
    ["another code", { sip: 500, phrase: "CPS limit" }],
    ["another rule", { sip: 503, phrase: "CPS limit", q850: 1 }],
    ["a block notice", { sip: 503, phrase: "CPS limit", reason: 'SIP;cause=603;text="v=analytics1"' }],
  ])("leaves %s alone", (_what, signal) => {
    expect(judge({ ...SILENT, ...signal })).toEqual(classify({ ...SILENT, ...signal }));
  });

  it.each([
    [{ q850: 31 }, { q850: 31 }, true],
    [{ q850: 31 }, { q850: 16 }, false],
    [{ disposition: "VENDOR 480" }, { disposition: "vendor_480" }, true],
    [{ disposition: "VENDOR 480" }, { disposition: "vendor_481" }, false],
    [{ sip: 480 }, {}, true],
    [{ sip: 481 }, {}, false],
  ])("with the condition %j on %j applies: %s", (condition, signal, applies) => {
    const exception = { ...ownLimit, ruleId: "480", sip: null, phraseHolds: null, ...condition };
    const { outcome } = createClassifier([exception])({ ...SILENT, sip: 480, ...signal });
    expect(outcome).toBe(applies ? "originator_error" : "unreachable");
  });

  it("is taken in order, the first that applies", () => {
    const second: RuleOverride = { ...ownLimit, id: "second", outcome: "unknown" };
    expect(createClassifier([ownLimit, second])({ ...SILENT, sip: 503, phrase: "cps limit" }).ruleId).toBe(
      "server-failure/own-limit",
    );
  });

  it("that makes a decline of it leaves its sender open", () => {
    const decline: RuleOverride = { ...ownLimit, outcome: "declined_603", phraseHolds: null };
    expect(createClassifier([decline])({ ...SILENT, sip: 503 }).attribution).toBe("unknown");
  });

  it("gives back the verdict itself where none applies", () => {
    const signal = { ...SILENT, sip: 486 };
    const verdict = classify(signal);
    expect(applyOverrides([ownLimit], signal, verdict)).toBe(verdict);
    expect(applyOverrides([], signal, verdict)).toBe(verdict);
  });
});

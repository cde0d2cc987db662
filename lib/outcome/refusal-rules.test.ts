import { describe, expect, it } from "vitest";
import { SILENT, type Signal } from "@/lib/calls/signal";
import { readEvidence } from "@/lib/outcome/evidence";
import { REFUSAL_RULES } from "@/lib/outcome/refusal-rules";

const NOTICE = 'SIP;cause=603;text="v=analytics1;url=https://b.example";location=RLN';

/** Every rule of this half whose condition holds, in order: shows what a signal would fall back to. */
function holding(signal: Partial<Signal>): readonly string[] {
  const evidence = readEvidence({ ...SILENT, ...signal });
  return REFUSAL_RULES.filter(({ when }) => when(evidence)).map(({ id }) => id);
}

describe("the rules on answers and refusals that hold together", () => {
  it.each([
    [
      { sip: 603, phrase: "Network Blocked", reason: NOTICE },
      ["603plus-conformant", "603plus-lenient", "603plus-remapped", "603plus-phrase-only", "603"],
    ],
    [{ sip: 603, phrase: "Decline", reason: NOTICE }, ["603plus-lenient", "603plus-remapped", "603"]],
    [{ sip: 480, reason: NOTICE }, ["603plus-remapped"]],
    [{ sip: 200, reason: NOTICE }, ["answered"]],
    [
      { sip: 200, amd: "machine", reason: "SIP;cause=607" },
      ["607-mid-call", "answered-machine", "answered", "607-in-reason"],
    ],
    [{ sip: 603, reason: "Q.850;cause=21;location=LN" }, ["603-network-location", "603"]],
    [{ sip: 480, reason: "Q.850;cause=21;location=LN" }, ["cause-21-network-location", "cause-21"]],
    [{ sip: 608, reason: "SIP;cause=607" }, ["608", "607-in-reason"]],
    [{ sip: 486 }, []],
    [{}, []],
  ])("for %j", (signal, ids) => {
    expect(holding(signal)).toEqual(ids);
  });
});

import { describe, expect, it } from "vitest";
import { SILENT, type Signal } from "@/lib/calls/signal";
import { readEvidence } from "@/lib/outcome/evidence";
import { FAILURE_RULES } from "@/lib/outcome/failure-rules";

/** Every rule of this half whose condition holds, in order: shows what a signal would fall back to. */
function holding(signal: Partial<Signal>): readonly string[] {
  const evidence = readEvidence({ ...SILENT, ...signal });
  return FAILURE_RULES.filter(({ when }) => when(evidence)).map(({ id }) => id);
}

describe("the rules on failures that hold together", () => {
  it.each([
    [{ sip: 302 }, ["redirected", "nothing"]],
    [{ sip: 183 }, ["provisional", "nothing"]],
    [{ sip: 480, q850: 19 }, ["480-no-answer", "cause-with-code", "cause-alone", "480", "other-4xx", "nothing"]],
    [{ sip: 487, disposition: "NO ANSWER" }, ["487-no-answer", "487", "other-4xx", "status-word", "nothing"]],
    [{ sip: 404, q850: 17 }, ["dead-number", "other-4xx", "nothing"]],
    [{ sip: 600 }, ["busy", "other-6xx", "nothing"]],
    [{ sip: 503, q850: 3 }, ["cause-3", "cause-with-code", "cause-alone", "server-failure", "nothing"]],
    [{ q850: 17, disposition: "FAILED" }, ["cause-alone", "status-word", "nothing"]],
    [{ sip: 403 }, ["own-provider", "other-4xx", "nothing"]],
    [{ sip: 433 }, ["433", "other-4xx", "nothing"]],
    [{ sip: 606 }, ["media", "other-6xx", "nothing"]],
    [{}, ["nothing"]],
  ])("for %j", (signal, ids) => {
    expect(holding(signal)).toEqual(ids);
  });

  it("end with one that always holds", () => {
    expect(FAILURE_RULES.at(-1)?.when(readEvidence(SILENT))).toBe(true);
  });
});

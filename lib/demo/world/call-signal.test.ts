import { describe, expect, it } from "vitest";
import { callSignal } from "@/lib/demo/world/call-signal";
import { PROVIDER_STYLES, reportedCounts } from "@/lib/demo/world/provider-style";
import { scenarioWorld } from "@/lib/demo/world/scenarios";
import { simulate } from "@/lib/demo/world/simulate";
import { worldCalls } from "@/lib/demo/world/simulated-call";
import { classify } from "@/lib/outcome/classify";
import { EVIDENCE, evidenceOf } from "@/lib/score/evidence-cell";

const world = scenarioWorld("blocked_on_one_carrier", { seed: "files", days: 45 });
const calls = worldCalls(world);

describe("callSignal", () => {
  it.each(PROVIDER_STYLES)("lets the classifier read what the evidence of style %s holds", (style) => {
    const expected = { answered: 0, missed: 0, declined: 0, unwanted: 0, inferred: 0, blocked: 0 };
    const got = { ...expected };
    for (const { ends } of simulate(world)) {
      const counts = reportedCounts(style, ends);
      for (const kind of EVIDENCE) expected[kind] += counts[kind];
    }
    for (const call of calls) {
      const signal = callSignal(style, call);
      const { outcome, attribution } = classify(signal, signal.pddMs === null ? null : call.ringMs);
      const kind = evidenceOf({ outcome, attribution: attribution ?? "" });
      if (kind) got[kind]++;
    }
    expect(got).toEqual(expected);
  });
});

import { describe, expect, it } from "vitest";
import { callSignal } from "@/lib/demo/world/call-signal";
import { CDR_SHAPES, cdrLines } from "@/lib/demo/world/cdr-file";
import { PROVIDER_STYLES, reportedCounts } from "@/lib/demo/world/provider-style";
import { scenarioWorld } from "@/lib/demo/world/scenarios";
import { simulate } from "@/lib/demo/world/simulate";
import { worldCalls } from "@/lib/demo/world/simulated-call";
import { classify } from "@/lib/outcome/classify";
import { EVIDENCE, evidenceOf } from "@/lib/score/evidence-cell";

const world = scenarioWorld("blocked_on_one_carrier", { seed: "files", days: 45 });
const calls = worldCalls(world);

describe("worldCalls", () => {
  it("makes the calls that the simulation counts, in the order of time", () => {
    let counted = 0;
    for (const { ends, deadNumbers, failures, repeatedDeclines } of simulate(world)) {
      counted += ends.answered + ends.missed + ends.declined + ends.unwanted + ends.blocked;
      counted += deadNumbers + failures + repeatedDeclines;
    }
    expect(calls).toHaveLength(counted);
    expect(calls.every((call, i) => call.startedAtMs >= (calls[i - 1]?.startedAtMs ?? 0))).toBe(true);
    expect(new Set(calls.map(({ callId }) => callId)).size).toBe(calls.length);
  });

  it("is the same every time", () => {
    expect(worldCalls(world)).toEqual(calls);
  });
});

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

describe("cdrLines", () => {
  it.each(CDR_SHAPES)("writes every call in shape %s with as many cells as its header", (shape) => {
    const [header = "", ...rows] = cdrLines(shape, "everything", calls.slice(0, 300));
    const widths = rows.flatMap((row) =>
      row
        .trimEnd()
        .split("\n")
        .map((text) => text.replace(/"(?:[^"]|"")*"/g, "x").split(",").length),
    );
    expect(new Set(widths)).toEqual(new Set([header.trimEnd().split(",").length]));
    expect(rows).toHaveLength(300);
  });

  it("quotes a Reason header", () => {
    const blocked = calls.filter(({ end }) => end === "blocked").slice(0, 1);
    const [, row] = cdrLines("table", "everything", blocked);
    expect(row).toContain('603,Network Blocked,"SIP;cause=603;text=""v=analytics1;');
  });

  it("leaves carriers out where the provider does not name them", () => {
    const [, row] = cdrLines("table", "no_carrier", calls.slice(0, 1));
    expect(row).not.toContain(calls[0]?.carrier);
  });

  it("ends an answered Kamailio call with a BYE", () => {
    const answered = calls.filter(({ end }) => end === "answered").slice(0, 1);
    const [, rows = ""] = cdrLines("kamailio", "everything", answered);
    expect(rows.split("\n").map((row) => row.split(",")[1])).toEqual(["INVITE", "BYE", undefined]);
  });
});

import { describe, expect, it } from "vitest";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { evidenceOf, weightOf } from "@/lib/score/evidence-cell";

describe("evidenceOf", () => {
  it.each([
    ["answered", "answered"],
    ["answered_screened", "answered"],
    ["answered_machine", "missed"],
    ["busy", "missed"],
    ["no_answer", "missed"],
    ["unreachable", "missed"],
    ["canceled", "missed"],
    ["declined_603", "declined"],
    ["unwanted_607", "unwanted"],
    ["blocked_603plus", "blocked"],
    ["rejected_608", "blocked"],
    ["rejected_network", "blocked"],
  ] as const)("reads %s as %s", (outcome, evidence) => {
    expect(evidenceOf({ outcome, attribution: "" })).toBe(evidence);
  });

  it("lets no other outcome enter", () => {
    const entering = OUTCOMES.filter((outcome) => evidenceOf({ outcome, attribution: "" }) !== null);
    expect(entering).toHaveLength(12);
  });

  it("tells a 603 of the network from a 603 of a person", () => {
    expect(evidenceOf({ outcome: "declined_603", attribution: "network_suspected" })).toBe("inferred");
    expect(evidenceOf({ outcome: "declined_603", attribution: "user_likely" })).toBe("declined");
    expect(evidenceOf({ outcome: "declined_603", attribution: "unknown" })).toBe("declined");
  });
});

describe("weightOf", () => {
  it("counts a callee that refuses again and again once", () => {
    expect(weightOf({ attempts: 40, refusals: 1 }, "declined")).toBe(1);
    expect(weightOf({ attempts: 40, refusals: 1 }, "blocked")).toBe(1);
  });

  it("counts every other attempt", () => {
    expect(weightOf({ attempts: 40, refusals: 0 }, "missed")).toBe(40);
    expect(weightOf({ attempts: 7, refusals: 0 }, "answered")).toBe(7);
  });
});

import { describe, expect, it } from "vitest";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { RULES } from "@/lib/outcome/rules";
import { callEvidence } from "@/lib/present/calls/call-evidence";
import { aCall } from "@/lib/testing/a-call";

describe("callEvidence", () => {
  it("goes from the record over the rule to the outcome", () => {
    const evidence = callEvidence(
      aCall({
        outcome: "blocked_603plus",
        ruleId: "603plus-conformant",
        attribution: null,
        phrase: "Network Blocked",
        reason: 'SIP;cause=603;text="v=analytics1;url=https://ask.example/r";location=TN',
      }),
    );
    expect(evidence.facts.map(({ name }) => name)).toEqual(["SIP response", "Reason header"]);
    expect(evidence.rule).toEqual({
      id: "603plus-conformant",
      condition: "603 with the phrase `Network Blocked` and an analytics notice that follows the standard",
      source: "ATIS-1000099",
      place: `2 of ${RULES.length}`,
      exception: null,
    });
    expect(evidence.outcomeLabel).toBe("Blocked by a network (603+)");
    expect(evidence.confidence.label).toBe("Certain");
    expect(evidence).toMatchObject({ attribution: null, notes: [], missing: null, line: 12 });
    expect(evidence.contact).toMatchObject({ url: "https://ask.example/r", isConformant: true });
  });

  it.each(RULES.map(({ id }) => id))("knows rule %s", (ruleId) => {
    expect(callEvidence(aCall({ ruleId })).rule.condition).not.toBeNull();
  });

  it.each(OUTCOMES)("has words for %s", (outcome) => {
    const { meaning, outcomeLabel } = callEvidence(aCall({ outcome, attribution: null }));
    expect([meaning, outcomeLabel].every((text) => text.length > 3)).toBe(true);
  });

  it("names the source's exception to a rule", () => {
    const { rule } = callEvidence(aCall({ ruleId: "server-failure/own-limit", outcome: "originator_error" }));
    expect(rule).toMatchObject({ id: "server-failure", condition: "any other 5xx", exception: "own-limit" });
  });

  it("says when the rule is gone, and never cites a standard where there is none", () => {
    expect(callEvidence(aCall({ ruleId: "old-rule" })).rule).toEqual({
      id: "old-rule",
      condition: null,
      source: null,
      place: null,
      exception: null,
    });
    expect(callEvidence(aCall({ ruleId: "nothing", outcome: "unknown" })).rule.source).toBeNull();
  });

  it("tells who most likely sent a plain 603", () => {
    expect(callEvidence(aCall({ attribution: "network_suspected" })).attribution?.label).toContain("network");
  });

  it.each([
    [{}, "tells a network's block from a person's decline"],
    [{ outcome: "rejected_608" as const, sipCode: 608 }, "would name the one to ask"],
    [{ outcome: "unknown" as const, sipCode: null, phrase: null }, "no SIP code, no cause and no status word"],
    [{ reason: "Q.850;cause=21" }, null],
    [{ outcome: "answered" as const, sipCode: 200 }, null],
    [{ outcome: "busy" as const, sipCode: null, disposition: "BUSY" }, null],
  ])("says what %j lacks", (wish, words) => {
    const { missing } = callEvidence(aCall(wish));
    if (words === null) expect(missing).toBeNull();
    else expect(missing).toContain(words);
  });

  it("notes rewritten codes, rejections in mid-call and blocks on an earlier leg", () => {
    expect(callEvidence(aCall({ ruleId: "608-in-reason" })).notes).toEqual([expect.stringContaining("rewritten")]);
    expect(callEvidence(aCall({ midCall: true })).notes).toEqual([expect.stringContaining("answered first")]);
    expect(callEvidence(aCall({ blockedLeg: "rejected_608" })).notes).toEqual([
      expect.stringContaining("“Rejected (608)”"),
    ]);
  });
});

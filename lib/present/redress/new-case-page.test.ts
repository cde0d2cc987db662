import { describe, expect, it } from "vitest";
import { caseChoices, newCasePage, whichNumberPage } from "@/lib/present/redress/new-case-page";
import { byBlocker } from "@/lib/redress/case-call";
import { aCaseCall } from "@/lib/testing/a-redress-case";

const NUMBER = "+13125550100";
const found = {
  blockers: byBlocker([aCaseCall({ line: 9 }), aCaseCall({ line: 8 }), aCaseCall({ reason: null })]),
  labels: [{ id: "o", label: "Spam Risk", carrier: "AT&T", observedAt: new Date("2026-11-18T10:00:00Z") }],
  open: [{ id: "c", kind: "lost_notice", blocker: "Carrier A" }],
};

describe("what a case can be opened for", () => {
  const choices = caseChoices(NUMBER, found, "UTC");
  it("are blockers, refusals without a notice, and labels", () => {
    expect(choices.map(({ key, wish, openCaseId }) => [key, wish, openCaseId])).toEqual([
      ["block redress.example/form", { kind: "block", callerId: NUMBER, blocker: "redress.example/form" }, null],
      ["lost_notice", { kind: "lost_notice", callerId: NUMBER }, "c"],
      ["label o", { kind: "label", observationId: "o" }, null],
    ]);
    expect(choices.map(({ note }) => note)).toEqual([
      "2 calls of the last four weeks, the latest on 19 Nov 2026.",
      "1 call of the last four weeks, the latest on 19 Nov 2026, without the notice of who refused. The letter asks for a SIP trace by Call-ID.",
      "Seen on 18 Nov 2026 on AT&T. The case leads through all three engines.",
    ]);
    expect(choices[0]?.contact?.url).toBe("https://redress.example/form");
  });

  it("is nothing where there is nothing", () => {
    expect(caseChoices(NUMBER, { blockers: [], labels: [], open: [] }, "UTC")).toEqual([]);
    expect(newCasePage(NUMBER, [], { isKnown: false, mayWrite: true })).toMatchObject({
      callerId: NUMBER,
      isKnown: false,
    });
  });
});

describe("the page that asks for a number", () => {
  it("says nothing at first", () => expect(whichNumberPage("", true)).toMatchObject({ callerId: null, refusal: null }));
  it("keeps what was written and is none, and says so", () =>
    expect(whichNumberPage("abc", true)).toMatchObject({
      callerId: null,
      typed: "abc",
      refusal: "This is not a telephone number.",
    }));
});

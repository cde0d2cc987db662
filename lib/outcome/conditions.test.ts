import { describe, expect, it } from "vitest";
import { SILENT } from "@/lib/calls/signal";
import { causeDecides, codeIs, codeWithin, hasCause, isGeneric, mayHideRejection } from "@/lib/outcome/conditions";
import { readEvidence } from "@/lib/outcome/evidence";

function evidence(sip: number | null, q850: number | null = null, reason: string | null = null) {
  return readEvidence({ ...SILENT, sip, q850, reason });
}

describe("a condition", () => {
  it("on codes holds for those and never without a code", () => {
    expect([486, 600, 603, null].map((sip) => codeIs(486, 600)(evidence(sip)))).toEqual([true, true, false, false]);
  });

  it("on a range of codes includes both ends and never holds without a code", () => {
    expect([499, 500, 599, 600, null].map((sip) => codeWithin(500, 599)(evidence(sip)))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it("on a cause looks at the record's own and at those of the Reason header", () => {
    expect(hasCause(evidence(480, 19), 18, 19)).toBe(true);
    expect(hasCause(evidence(480, 16, "Q.850;cause=19"), 19)).toBe(true);
    expect(hasCause(evidence(480, 16, "SIP;cause=19"), 19)).toBe(false);
  });
});

describe("a generic code", () => {
  it.each([null, 400, 403, 408, 415, 433 - 1, 480, 487, 488, 500, 503, 599, 601, 606, 699])("is %s", (sip) => {
    expect(isGeneric(evidence(sip))).toBe(true);
  });

  it.each([
    100, 200, 301, 401, 402, 404, 407, 410, 428, 429, 433, 436, 437, 438, 484, 485, 486, 600, 603, 604, 607, 608,
  ])("is not %i", (sip) => {
    expect(isGeneric(evidence(sip))).toBe(false);
  });
});

it.each([
  [null, true],
  [403, true],
  [500, true],
  [404, false],
  [415, false],
  [487, false],
  [488, false],
  [606, false],
])("%s may hide a rejection: %s", (sip, may) => expect(mayHideRejection(evidence(sip))).toBe(may));

describe("a cause", () => {
  it.each([
    [503, 1, true],
    [null, 17, true],
    [404, 17, false],
    [503, 31, false],
    [503, null, false],
    [487, 487, false],
    [480, 487, true],
  ])("beside %s: %s decides: %s", (sip, q850, decides) => {
    expect(causeDecides(evidence(sip, q850))).toBe(decides);
  });
});

import { expect, it } from "vitest";
import { specimenAlert, specimenNotice } from "@/lib/present/delivery/mail-specimen";

it("makes alerts about numbers of fiction, whose figures lie within their intervals", () => {
  for (const kind of ["block", "label"] as const) {
    const { callerId, evidence } = specimenAlert(7, kind).draft;
    expect(callerId).toBe("+12025550107");
    expect(evidence.low).toBeLessThan(evidence.rateAfter);
    expect(evidence.high).toBeGreaterThan(evidence.rateAfter);
  }
});

it("makes notices that name a file where they are about one", () => {
  expect(specimenNotice("history", 0)).toMatchObject({ severity: null, subject: expect.stringContaining(".csv") });
  expect(specimenNotice("raised", 3).subject).toContain("+1 202 555 0103");
});

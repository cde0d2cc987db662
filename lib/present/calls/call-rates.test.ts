import { describe, expect, it } from "vitest";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { attemptsIn, callRates } from "@/lib/present/calls/call-rates";

/** Ends that are our own doing, a dead number's, or no end at all. */
const UNROUTABLE = [
  "originator_error",
  "invalid_number",
  "network_failure",
  "media_incompatible",
  "redirected",
  "completed_elsewhere",
  "in_progress",
  "unknown",
] as const;

describe("callRates", () => {
  it("takes answers and blocks of the calls that could have been connected", () => {
    const { answer, blocked } = callRates({ answered: 20, no_answer: 70, rejected_608: 6, blocked_603plus: 4 });
    expect([answer.value, answer.n]).toEqual([0.2, 100]);
    expect([blocked.value, blocked.n]).toEqual([0.1, 100]);
  });

  it("takes 603 and 607 of the calls that reached callees", () => {
    const { unwanted, declined } = callRates({ answered: 50, declined_603: 40, unwanted_607: 10, rejected_608: 100 });
    expect([unwanted.value, unwanted.n]).toEqual([0.1, 100]);
    expect([declined.value, declined.n]).toEqual([0.4, 100]);
  });

  it.each(UNROUTABLE)("does not let %s change a rate", (outcome) => {
    const counts = { answered: 20, no_answer: 70, unwanted_607: 5, rejected_608: 5 };
    expect(callRates({ ...counts, [outcome]: 1_000 })).toEqual(callRates(counts));
  });

  it("counts voicemail and screening as connected, and every kind of block", () => {
    expect(callRates({ answered_machine: 1, answered_screened: 1, no_answer: 2 }).answer.value).toBe(0.5);
    expect(callRates({ rejected_network: 1, no_answer: 1 }).blocked.value).toBe(0.5);
  });

  it("knows nothing without calls", () => {
    expect(callRates({}).answer).toEqual({ value: 0, low: 0, high: 1, n: 0 });
  });
});

describe("attemptsIn", () => {
  it("adds every outcome, also those that no rate counts", () => {
    expect(attemptsIn(Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 2])))).toBe(2 * OUTCOMES.length);
  });
});

import { expect, it } from "vitest";
import type { Signal } from "@/lib/calls/signal";
import { CallWords, SENDERS, TALLY_ENDS, tallyEnd } from "@/lib/ledger/call/call-words";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";

it("gives every outcome and sender a number of their own", () => {
  const ends = OUTCOMES.flatMap((outcome) => SENDERS.map((sender) => tallyEnd(outcome, sender)));
  expect(new Set(ends).size).toBe(TALLY_ENDS);
  expect(Math.max(...ends)).toBe(TALLY_ENDS - 1);
});

it("tells labels apart whose names only look alike when they are written one after the other", () => {
  const { labels } = new CallWords();
  const label = { carrier: "a b", trunk: "", campaign: "", attestation: null };
  expect(labels.of(label)).toBe(0);
  expect(labels.of({ ...label, carrier: "a", trunk: "b" })).toBe(1);
  expect(labels.of({ ...label, attestation: "A" })).toBe(2);
  expect(labels.of({ ...label })).toBe(0);
  expect(labels.values[1]).toEqual({ carrier: "a", trunk: "b", campaign: "", attestation: null });
});

it("tells endings apart by everything but their durations", () => {
  const words = new CallWords();
  const { verdict, attempt } = aLedgerCall();
  const ending = { verdict, blockedLeg: null, blockedCarrier: null, signal: attempt.signal, hasReason: false };
  expect(words.endings.of(ending)).toBe(0);
  expect(words.endings.of({ ...ending, hasReason: true })).toBe(1);
  expect(words.endings.of({ ...ending, signal: { ...attempt.signal, phrase: "OK" } })).toBe(2);
  expect(words.endings.of({ ...ending, signal: { ...attempt.signal, disposition: "OK" } })).toBe(3);
  expect(words.endings.of({ ...ending, signal: { ...attempt.signal, rang: false } })).toBe(4);
  const longer: Signal = { ...attempt.signal, durationMs: 1, pddMs: 9 };
  expect(words.endings.of({ ...ending, signal: longer })).toBe(0);
  expect(words.endings.of({ ...ending, blockedLeg: "rejected_608", blockedCarrier: "West" })).toBe(5);
  expect(words.endings.of({ ...ending, signal: { ...attempt.signal, retryAfterS: 60 } })).toBe(6);
  expect(words.size).toBe(7);
});

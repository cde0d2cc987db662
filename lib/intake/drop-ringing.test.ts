import { expect, it } from "vitest";
import { createRingingDropper } from "@/lib/intake/drop-ringing";

const talked = { answered: null, talkMs: 5000, ringMs: null, pddMs: null };
const said = (disposition: string | null, sip: number | null = null) => ({ disposition, sip });

it.each(["Rejected", "No Answer", "Besetzt", "canceled"])(
  "takes the seconds of a call that was %s for ringing",
  (word) => {
    expect(createRingingDropper(false)(talked, said(word))).toEqual({ ...talked, talkMs: null });
  },
);

it.each([
  ["of a word that nobody knows", talked, said("Sale")],
  ["of an answered call", talked, said("Call connected")],
  ["of a call with a response", talked, said("Rejected", 200)],
  ["of a call with an answer time", { ...talked, answered: true }, said("Rejected")],
  ["that are too many for ringing", { ...talked, talkMs: 181_000 }, said("Rejected")],
  ["of a call without a word", talked, said(null)],
])("keeps seconds %s", (_which, times, signal) => {
  expect(createRingingDropper(false)(times, signal)).toBe(times);
});

it("keeps seconds that are those of talk by the name of their column", () => {
  expect(createRingingDropper(true)(talked, said("Rejected"))).toBe(talked);
});

import { describe, expect, it } from "vitest";
import { bindToHeader } from "@/lib/intake/row/bind-columns";
import { createRingingTest, RINGING_MS_MAX, ringingMaxMs } from "@/lib/intake/row/seconds-of-ringing";

it.each<[number | null, string | null, number]>([
  [null, "No Answer", RINGING_MS_MAX],
  [null, "invalid number", RINGING_MS_MAX],
  [null, "busy", 60_000],
  [null, "Rejected", 60_000],
  [null, "CANCELED", 60_000],
  [null, "failed", 60_000],
  [null, "completed", 0],
  [null, "voicemail", 0],
  [null, "ringing", 0],
  [null, "Not interested", 0],
  [null, null, 0],
  [487, "No Answer", 0],
])("code %s and word %j: it may have rung for %i ms", (sip, disposition, expected) => {
  expect(ringingMaxMs({ sip, disposition })).toBe(expected);
});

describe("seconds of such a call", () => {
  const test = (name: string) => {
    const columns = { durationMs: { from: [name] } };
    const mapping = { formatId: "x", columns, timeZone: null, country: null, dateOrder: null, anchor: null };
    return createRingingTest(bindToHeader(mapping, [name]));
  };
  const times = (answered: boolean | null, talkMs: number | null) => ({ answered, talkMs, ringMs: null, pddMs: null });

  it.each<[boolean | null, number | null, boolean]>([
    [null, 20_000, true],
    [false, 20_000, true],
    [true, 20_000, false],
    [null, 0, false],
    [null, null, false],
    [null, RINGING_MS_MAX, true],
    [null, RINGING_MS_MAX + 1, false],
  ])("answer %s, %s ms: ringing %s", (answered, talkMs, expected) => {
    expect(test("duration")(times(answered, talkMs), RINGING_MS_MAX)).toBe(expected);
  });

  it.each(["Talk Time", "billsec", "Billed Duration"])("are talk in a column called %s", (name) => {
    expect(test(name)(times(null, 20_000), RINGING_MS_MAX)).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { bindToHeader } from "@/lib/intake/bind-columns";
import { createRingingTest, RINGING_MS_MAX, saysUnanswered } from "@/lib/intake/seconds-of-ringing";

it.each<[number | null, string | null, boolean]>([
  [null, "No Answer", true],
  [null, "busy", true],
  [null, "Rejected", true],
  [null, "CANCELED", true],
  [null, "failed", true],
  [null, "completed", false],
  [null, "voicemail", false],
  [null, "ringing", false],
  [null, "Not interested", false],
  [null, null, false],
  [487, "No Answer", false],
])("code %s and word %j say that nobody answered: %s", (sip, disposition, expected) => {
  expect(saysUnanswered({ sip, disposition })).toBe(expected);
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
    expect(test("duration")(times(answered, talkMs))).toBe(expected);
  });

  it.each(["Talk Time", "billsec", "Billed Duration"])("are talk in a column called %s", (name) => {
    expect(test(name)(times(null, 20_000))).toBe(false);
  });
});

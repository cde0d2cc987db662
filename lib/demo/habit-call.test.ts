import { describe, expect, it } from "vitest";
import { type HabitEnd, habitCall, habitLine } from "@/lib/demo/habit-call";

const line = (end: HabitEnd) =>
  habitLine(
    habitCall(
      {
        callerId: "+13125550100",
        callee: "+12125550123",
        startedAtMs: Date.UTC(2026, 10, 21, 15),
        campaign: "Surveys",
        attestation: "B",
        end,
      },
      "7",
    ),
  );

describe("a call of a habit as a line", () => {
  it.each([
    [
      { kind: "answered", talkSeconds: 30 },
      "habit-13125550100-7,+13125550100,+12125550123,2026-11-21T15:00:00.000Z,2026-11-21T15:00:21.500Z,2026-11-21T15:00:51.500Z,30,1500,20000,200,OK,,,human,Northstar Mobile,Surveys,B\n",
    ],
    [
      { kind: "canceled", ringMs: 6_000 },
      "habit-13125550100-7,+13125550100,+12125550123,2026-11-21T15:00:00.000Z,,2026-11-21T15:00:07.500Z,0,1500,6000,487,Request Terminated,,,,Northstar Mobile,Surveys,B\n",
    ],
  ] as const)("%j", (end, text) => expect(line(end)).toBe(text));

  it.each([
    ["machine", "200,OK"],
    ["no_answer", "480,Temporarily Unavailable,Q.850;cause=19"],
    ["stale_signature", "438,Invalid Identity Header"],
  ] as const)("%s", (kind, text) =>
    expect(line(kind === "machine" ? { kind, talkSeconds: 9 } : { kind })).toContain(text),
  );
});

import { expect, it } from "vitest";
import { someCounts } from "@/lib/advice/advice-day";
import { answerDrop } from "@/lib/advice/answer-drop";

const calls = (connected: number, routable: number) => someCounts({ connected, routable });

it.each([
  ["a fall by half", calls(40, 200), calls(400, 1_000), 0.5, true],
  ["a rise", calls(120, 200), calls(400, 1_000), 0, false],
  ["a fall that chance explains", calls(3, 10), calls(4, 10), 0.25, false],
  ["no calls", calls(0, 0), calls(400, 1_000), 0, false],
  ["no answers before", calls(0, 10), calls(0, 10), 0, false],
])("%s", (_, now, before, value, isCertain) =>
  expect(answerDrop(now, before)).toEqual({ kind: "figure", value: expect.closeTo(value, 6), isCertain }),
);

import { describe, expect, it } from "vitest";
import { nextStanding } from "@/lib/watch/next-standing";
import { STANDINGS } from "@/lib/watch/standing";
import { STANDING_SIGNALS } from "@/lib/watch/standing-signal";

describe("nextStanding", () => {
  it.each([
    ["good", "alert", "harmed"],
    ["good", "low", "harmed"],
    ["good", "doubt", "watch"],
    ["good", "fine", null],
    ["good", "clear", null],
    ["good", "silent", "not_enough_calls"],
    ["watch", "alert", "harmed"],
    ["watch", "low", "harmed"],
    ["watch", "doubt", null],
    ["watch", "fine", null],
    ["watch", "clear", "good"],
    ["watch", "silent", "not_enough_calls"],
    ["harmed", "alert", null],
    ["harmed", "low", null],
    ["harmed", "doubt", "recovering"],
    ["harmed", "fine", "recovering"],
    ["harmed", "clear", "recovering"],
    ["harmed", "silent", "not_enough_calls"],
    ["recovering", "alert", "harmed"],
    ["recovering", "low", null],
    ["recovering", "doubt", null],
    ["recovering", "fine", null],
    ["recovering", "clear", "good"],
    ["recovering", "silent", "not_enough_calls"],
    ["not_enough_calls", "alert", "harmed"],
    ["not_enough_calls", "low", "harmed"],
    ["not_enough_calls", "doubt", "watch"],
    ["not_enough_calls", "fine", "good"],
    ["not_enough_calls", "clear", "good"],
    ["not_enough_calls", "silent", null],
  ] as const)("from %s on %s goes to %s", (from, signal, to) => {
    expect(nextStanding(from, signal)).toEqual(to === null ? null : { from, to, signal });
  });

  it("has its whole table in this test", () => {
    expect(STANDINGS.length * STANDING_SIGNALS.length).toBe(30);
  });

  it("never skips recovering on the way from harmed to good", () => {
    for (const signal of STANDING_SIGNALS) expect(nextStanding("harmed", signal)?.to).not.toBe("good");
  });
});

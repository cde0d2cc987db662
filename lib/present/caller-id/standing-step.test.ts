import { describe, expect, it } from "vitest";
import { standingStep } from "@/lib/present/caller-id/standing-step";
import { STANDING_SIGNALS } from "@/lib/watch/standing-signal";

const step = { id: "1", at: new Date("2026-11-03T15:00:00Z"), from: "good", to: "harmed" } as const;

describe("a change of standing", () => {
  it("is told with its time in the zone that is named", () => {
    expect(standingStep({ ...step, signal: "alert" }, "America/Chicago")).toEqual({
      id: "1",
      at: "3 Nov 2026, 09:00",
      from: "good",
      to: "harmed",
      why: "Its calls changed beyond chance, and an alert was raised.",
    });
  });

  it("has a sentence of its own for every cause", () => {
    const sentences = STANDING_SIGNALS.map((signal) => standingStep({ ...step, signal }, "UTC").why);
    expect(new Set(sentences).size).toBe(STANDING_SIGNALS.length);
  });

  it("does not speak of recovery where there was nothing to recover from", () => {
    const first = { ...step, from: "not_enough_calls", to: "good", signal: "clear" } as const;
    expect(standingStep(first, "UTC").why).toBe("There are now enough calls to judge it, and it is healthy.");
  });

  it.each(["", "moon"])("does not invent a reason for %j", (signal) =>
    expect(standingStep({ ...step, signal }, "UTC").why).toBe("The reason was not noted."),
  );
});

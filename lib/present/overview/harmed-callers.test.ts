import { expect, it } from "vitest";
import { harmedCallers } from "@/lib/present/overview/harmed-callers";
import type { Standing } from "@/lib/watch/standing";

const FROM = new Date("2026-11-01T00:00:00Z");
const step = (callerId: string, day: string, to: Standing) => ({ callerId, at: new Date(`${day}T12:00:00Z`), to });

it("tells of each caller ID where it stood, what happened and where it came to stand", () => {
  const steps = [
    step("a", "2026-10-20", "harmed"),
    step("a", "2026-11-05", "recovering"),
    step("a", "2026-11-12", "good"),
    step("b", "2026-10-02", "good"),
    step("b", "2026-11-03", "harmed"),
    step("c", "2026-09-01", "harmed"),
    step("d", "2026-11-02", "harmed"),
    step("d", "2026-11-09", "not_enough_calls"),
  ];
  expect(harmedCallers(steps, FROM)).toEqual([
    {
      callerId: "a",
      harmedAt: new Date("2026-10-20T12:00:00Z"),
      wasHarmed: true,
      becameHarmed: false,
      recoveredAt: new Date("2026-11-12T12:00:00Z"),
      standing: "good",
    },
    {
      callerId: "b",
      harmedAt: new Date("2026-11-03T12:00:00Z"),
      wasHarmed: false,
      becameHarmed: true,
      recoveredAt: null,
      standing: "harmed",
    },
    {
      callerId: "c",
      harmedAt: new Date("2026-09-01T12:00:00Z"),
      wasHarmed: true,
      becameHarmed: false,
      recoveredAt: null,
      standing: "harmed",
    },
    {
      callerId: "d",
      harmedAt: new Date("2026-11-02T12:00:00Z"),
      wasHarmed: false,
      becameHarmed: true,
      recoveredAt: null,
      standing: "not_enough_calls",
    },
  ]);
});

import { expect, it } from "vitest";
import { enteredLimit, limitField } from "@/lib/present/advice/limit-field";

const limit = {
  id: "warn-share",
  level: "warn",
  reading: "share",
  unit: "share",
  direction: "above",
  value: 0.02,
  source: "our default",
  isOwn: false,
} as const;

it("a share is written in percent", () => {
  expect(limitField(limit)).toEqual({
    label: "Warns from, percent",
    description: "Came as: our default",
    value: 2,
    step: 0.001,
  });
  expect([enteredLimit(limit, "2.5"), enteredLimit(limit, ""), enteredLimit(limit, "many")]).toEqual([
    0.025, 0.02, 0.02,
  ]);
});

it("a count is written as it is", () => {
  const hour = { ...limit, level: "critical", reading: "hour", unit: "calls", direction: "below", value: 40 } as const;
  expect(limitField(hour)).toMatchObject({ label: "Critical below, calls within an hour", value: 40, step: 1 });
  expect(enteredLimit(hour, "30")).toBe(30);
});

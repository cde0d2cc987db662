import { expect, it } from "vitest";
import { ObservationItem } from "@/lib/present/redress/observation.schema";
import { presentObservation, type ShownObservation } from "@/lib/present/redress/present-observation";

it("an observation is shown as it is promised", () => {
  const seen: ShownObservation = {
    id: "01935a00-0000-7000-8000-000000000003",
    callerId: "+13125550100",
    source: "ftc",
    label: "Robocall",
    severity: "spam",
    carrier: "",
    device: "",
    note: "",
    hasOwnCalls: false,
    observedAt: new Date("2026-11-02T00:00:00Z"),
  };
  const shown = presentObservation(seen);
  expect(ObservationItem.parse(shown)).toEqual(shown);
});

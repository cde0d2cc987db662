import { expect, it } from "vitest";
import { presentRegisteredNumber } from "@/lib/present/redress/present-registration";
import { RegisteredNumberItem } from "@/lib/present/redress/registration.schema";

it("a number is shown with where it is registered; of the demo's people no name", () => {
  const day = new Date("2026-11-02T00:00:00Z");
  const one = {
    callerId: "+13125550100",
    registry: "cnam",
    registeredAt: day,
    reference: "r",
    by: "Ada",
    changedAt: null,
  } as const;
  const number = { callerId: "+13125550100", label: null, registrations: [one] };
  const shown = presentRegisteredNumber(number, { isAnonymous: false });
  expect(RegisteredNumberItem.parse(shown)).toEqual(shown);
  expect(shown.registrations[0]).toMatchObject({ by: "Ada", registeredAt: "2026-11-02T00:00:00.000Z" });
  expect(presentRegisteredNumber(number, { isAnonymous: true }).registrations[0]?.by).toBeNull();
});

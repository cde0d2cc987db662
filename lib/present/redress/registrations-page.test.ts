import { expect, it } from "vitest";
import { registrationCells } from "@/lib/present/redress/registrations-page";

it("a number has a cell for each registry, with its calendar day where it is registered", () => {
  const registration = {
    registry: "cnam",
    registeredAt: "2026-11-02T00:00:00.000Z",
    reference: "r\u202e",
    by: null,
    changedAt: null,
  } as const;
  const { number, label, cells } = registrationCells({
    callerId: "+13125550100",
    label: null,
    registrations: [registration],
  });
  expect([number, label]).toEqual(["+1 312 555 0100", ""]);
  expect(cells.map(({ registry, registered }) => [registry, registered?.day ?? null])).toEqual([
    ["free_caller_registry", null],
    ["cnam", "2 Nov 2026"],
    ["branded_calling", null],
    ["provider_verification", null],
  ]);
  expect(cells[1]?.registered).toMatchObject({ reference: "r⟨U+202E⟩", by: "" });
});

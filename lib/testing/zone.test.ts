import { expect, it } from "vitest";

it("tests run in a zone with an odd offset, so that code that forgets to name its own fails", () => {
  expect(new Date("2026-04-15T00:00:00Z").getTimezoneOffset()).toBe(-345);
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toMatch(/Kathmandu|Katmandu/);
});

import { expect, it } from "vitest";
import { callerRedress } from "@/lib/present/redress/caller-redress";
import { presentCase } from "@/lib/present/redress/present-redress";
import { aRedressCase } from "@/lib/testing/a-redress-case";

it("what others say and know of a number stands together", () => {
  const number = { callerId: "+13125550100", label: null, registrations: [] };
  const cases = [presentCase(aRedressCase(), { isAnonymous: false })];
  const beside = {
    callerId: number.callerId,
    timeZone: "UTC",
    asOf: "2026-11-22T00:00:00.000Z",
    mayWrite: true,
    mayDescribe: true,
  };
  const model = callerRedress({ cases, observations: [], number }, beside);
  expect(model.cases.map(({ due }) => due?.isOver)).toEqual([true]);
  expect(model.registrations.every(({ registered }) => registered === null)).toBe(true);
});

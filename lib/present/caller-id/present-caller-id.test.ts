import { describe, expect, it } from "vitest";
import { CallerIdItem } from "@/lib/present/caller-id/caller-id.schema";
import { presentCallerId, type ShownCallerId } from "@/lib/present/caller-id/present-caller-id";

const row: ShownCallerId = {
  callerId: "+13125550103",
  label: "Front desk",
  group: null,
  owner: null,
  score: 61.6,
  low: 55.4,
  high: 70.5,
  standing: "harmed",
  standingSince: new Date("2026-03-02T09:00:00Z"),
  firstCallAt: new Date("2026-03-01T08:00:00Z"),
  lastCallAt: new Date("2026-03-30T17:00:00Z"),
};

describe("presentCallerId", () => {
  it("gives every name of the contract, and passes its own schema", () => {
    const shown = presentCallerId(row, { answered: 30, no_answer: 60, rejected_608: 10 }, 2);
    expect(CallerIdItem.parse(shown)).toEqual(shown);
    expect(shown).toMatchObject({
      callerId: "+13125550103",
      score: 62,
      low: 55,
      high: 71,
      grade: "at_risk",
      standing: "harmed",
      attempts: 100,
      outcomes: { answered: 30, no_answer: 60, rejected_608: 10 },
      rates: { answer: 0.3, blocked: 0.1, unwanted: 0, declined: 0 },
      openAlerts: 2,
    });
  });

  it("calls a rate unknown that rests on no call", () => {
    expect(presentCallerId(row, { invalid_number: 5 }, 0)).toMatchObject({
      attempts: 5,
      rates: { answer: null, blocked: null, unwanted: null, declined: null },
    });
  });

  it.each([
    ["good", 95, "healthy", "good"],
    ["watch", 80, "watch", "watch"],
    ["recovering", 80, "watch", "watch"],
    ["harmed", 20, "poor", "harmed"],
    ["not_enough_calls", 95, "not_enough_calls", "not_enough_calls"],
    ["not_enough_calls", null, "not_enough_calls", "not_enough_calls"],
  ] as const)("shows standing %s at %s as %s, %s", (standing, score, grade, shown) => {
    expect(presentCallerId({ ...row, standing, score }, {}, 0)).toMatchObject({ grade, standing: shown });
  });
});

import { expect, it } from "vitest";
import { answersIn, directionWordsOf, flaggedDirection, namesLeg } from "@/lib/intake/proposal/direction-column";

it.each([
  ["Inbound", "inbound"],
  ["is_outbound", "outbound"],
  ["call.isIncoming", "inbound"],
  ["Outgoing Call", "outbound"],
  ["inbound_seconds", null],
  ["direction", null],
  ["", null],
])("a yes under %j is %s", (name, way) => {
  expect(flaggedDirection(name)).toBe(way);
});

it("reads yes and no by what the column asks", () => {
  expect(directionWordsOf("Inbound")).toMatchObject({ yes: "inbound", no: "outbound", true: "inbound" });
  expect(directionWordsOf("is_outbound")).toMatchObject({ "1": "outbound", "0": "inbound" });
});

it("takes 0 and 1 for no answers beside other numbers", () => {
  expect(answersIn(["0", "1", "E1 outbound"])).toEqual(["0", "1", "E1 outbound"]);
  expect(answersIn(["0", "0.05", "yes", "1"])).toEqual(["0.05", "yes"]);
});

it.each(["direction", "Call Direction", "calldir", "Richtung", "Sens", "leg.direction"])(
  "takes local calls under %j for internal ones",
  (name) => {
    expect(directionWordsOf(name)).toMatchObject({ local: "internal", toll_free: "inbound" });
  },
);

it.each(["Call Type", "type", "calltype", ""])("takes local under %j for a tariff", (name) => {
  expect(directionWordsOf(name)).toEqual({});
});

it.each([
  ["leg", true],
  ["Leg Type", true],
  ["call_leg", true],
  ["call.legParty", true],
  ["leg_id", false],
  ["legs", false],
  ["delegate", false],
])("says of %j whether it names the party of a leg: %s", (name, says) => {
  expect(namesLeg(name)).toBe(says);
  if (says) expect(directionWordsOf(name)).toMatchObject({ agent: "internal", customer: "outbound" });
});

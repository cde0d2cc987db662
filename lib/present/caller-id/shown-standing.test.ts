import { expect, it } from "vitest";
import { shownStanding } from "@/lib/present/caller-id/shown-standing";
import { anAlert } from "@/lib/testing/an-alert";

const { evidence } = anAlert();
const over = { ...evidence, overAt: "2026-11-20T00:00:00Z" };

it("does not call recovering what goes on as its open alert has found it", () => {
  for (const status of ["open", "acknowledged", "snoozed"] as const)
    expect(shownStanding("recovering", [anAlert({ status, kind: "label" })])).toMatchObject({
      standing: "watch",
      meaning: expect.stringContaining("not as they were before"),
    });
});

it.each([
  ["no alert", []],
  ["an alert that is over", [anAlert({ evidence: over })]],
  ["a resolved one", [anAlert({ status: "resolved", resolution: "accepted" })]],
  ["a withdrawn one", [anAlert({ withdrawnAt: "2026-11-20T00:00:00Z" })]],
  ["one about the score, which is no longer low", [anAlert({ kind: "low_score" })]],
])("calls recovering what has %s", (_, alerts) => {
  expect(shownStanding("recovering", alerts)).toEqual({
    standing: "recovering",
    meaning: "It was harmed, and its calls end better again.",
  });
});

it("says of a good one that its alert is still open, and leaves every other as it is", () => {
  expect(shownStanding("good", [anAlert()])).toEqual({
    standing: "good",
    meaning: expect.stringContaining("alert is still open"),
  });
  expect(shownStanding("harmed", [anAlert()])).toEqual(shownStanding("harmed", []));
});

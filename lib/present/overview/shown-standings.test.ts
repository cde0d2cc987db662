import { expect, it } from "vitest";
import { shownStandings } from "@/lib/present/overview/shown-standings";

it("counts as the list of caller IDs does, where those that recover are watched", () => {
  const counts = [
    { standing: "recovering", callerIds: 2 },
    { standing: "good", callerIds: 19 },
    { standing: "watch", callerIds: 11 },
    { standing: "not_enough_calls", callerIds: 5 },
  ] as const;
  expect(shownStandings(counts)).toEqual([
    { standing: "good", callerIds: 19, recovering: 0 },
    { standing: "watch", callerIds: 13, recovering: 2 },
    { standing: "not_enough_calls", callerIds: 5, recovering: 0 },
  ]);
});

it("shows those that recover though none is watched beside them", () => {
  expect(shownStandings([{ standing: "recovering", callerIds: 1 }])).toEqual([
    { standing: "watch", callerIds: 1, recovering: 1 },
  ]);
});

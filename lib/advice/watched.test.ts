import { expect, it } from "vitest";
import { someCounts } from "@/lib/advice/advice-day";
import { WATCHED, watchShare } from "@/lib/advice/watched";

const day = someCounts({
  attempts: 100,
  routable: 90,
  connected: 40,
  delivered: 80,
  declined: 3,
  unwanted: 1,
  blocked603plus: 4,
  rejected608: 2,
  rejectedNetwork: 1,
});

it.each([
  ["blocked", 7, 90],
  ["declined", 3, 80],
  ["unwanted", 1, 80],
  ["answered", 40, 90],
] as const)("%s are %i of %i", (name, hits, n) => expect(WATCHED[name].of(day)).toEqual({ hits, n }));

it("less of a counter is better", () => {
  const watched = watchShare("calls again", ({ declined, attempts }) => ({ hits: declined, n: attempts }));
  expect([watched.better, watched.of(day)]).toEqual(["lower", { hits: 3, n: 100 }]);
});

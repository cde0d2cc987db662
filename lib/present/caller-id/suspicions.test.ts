import { expect, it } from "vitest";
import { suspicionsOf } from "@/lib/present/caller-id/suspicions";

const quiet = {
  carrier: "East",
  attempts: 400,
  instantFailures: 4,
  declinedCallees: 5,
  fleetAttempts: 4_000,
  fleetInstantFailures: 40,
};

it("compares a caller ID with itself elsewhere and with the others on the same carrier", () => {
  const suspect = { ...quiet, carrier: "West", instantFailures: 120, fleetInstantFailures: 150 };
  expect(suspicionsOf([quiet, suspect])).toMatchObject([
    {
      kind: "disguised_block",
      carrier: "West",
      here: { value: 0.3, n: 400 },
      elsewhere: { value: 0.01, n: 400 },
      othersHere: { n: 3_600 },
    },
  ]);
});

it("suspects nobody where all caller IDs fail so on the carrier", () => {
  const outage = { ...quiet, carrier: "West", instantFailures: 120, fleetInstantFailures: 1_200 };
  expect(suspicionsOf([quiet, outage])).toEqual([]);
});

it("suspects the network where too many callees decline on one carrier", () => {
  expect(suspicionsOf([quiet, { ...quiet, carrier: "West", declinedCallees: 180 }])).toMatchObject([
    { kind: "network_decline", carrier: "West", here: { value: 0.45 }, othersHere: null },
  ]);
});

it("has nothing to say without calls", () => {
  expect(suspicionsOf([])).toEqual([]);
});

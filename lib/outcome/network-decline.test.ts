import { expect, it } from "vitest";
import { suspectNetworkDeclines } from "@/lib/outcome/network-decline";

const clean = { carrier: "East", attempts: 200, declinedCallees: 4 };

it("suspects the network where more than 30 % of callees decline on one carrier and the others are clean", () => {
  const [found, ...more] = suspectNetworkDeclines([{ carrier: "West", attempts: 100, declinedCallees: 45 }, clean]);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ carrier: "West", here: { value: 0.45, n: 100 }, elsewhere: { value: 0.02, n: 200 } });
});

it.each([
  ["30 % exactly", [{ carrier: "West", attempts: 100, declinedCallees: 30 }, clean]],
  ["four callees", [{ carrier: "West", attempts: 5, declinedCallees: 4 }, clean]],
  [
    "declines everywhere",
    [
      { carrier: "West", attempts: 100, declinedCallees: 45 },
      { ...clean, declinedCallees: 60 },
    ],
  ],
  ["one carrier alone", [{ carrier: "West", attempts: 100, declinedCallees: 45 }]],
  [
    "too few calls elsewhere",
    [
      { carrier: "West", attempts: 100, declinedCallees: 45 },
      { ...clean, attempts: 19, declinedCallees: 0 },
    ],
  ],
  ["no calls", [{ carrier: "West", attempts: 0, declinedCallees: 0 }, clean]],
])("suspects nobody with %s", (_what, counts) => {
  expect(suspectNetworkDeclines(counts)).toEqual([]);
});

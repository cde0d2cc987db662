import { expect, it } from "vitest";
import { EMPTY_SUMS, type Tally } from "@/lib/ledger/tally/tally";
import { TallyCells } from "@/lib/ledger/tally/tally-cells";
import { inTallyOrder } from "@/lib/ledger/tally/tally-order";

const tally = (callerId: string, hour: number, carrier = ""): Tally => ({
  ...EMPTY_SUMS,
  callerId,
  hour,
  carrier,
  campaign: "",
  outcome: "busy",
  attribution: "",
});

it("puts tallies by caller ID and then by hour, and of one hour as they came", () => {
  const cells = TallyCells.of([tally("b", 7), tally("a", 9), tally("b", 3), tally("a", 2, "x"), tally("a", 2, "y")]);
  expect(Array.from(inTallyOrder(cells, Uint32Array.of(0, 1, 2, 3, 4)))).toEqual([3, 4, 1, 2, 0]);
  expect(Array.from(inTallyOrder(cells, Uint32Array.of(4, 2, 0)))).toEqual([4, 2, 0]);
});

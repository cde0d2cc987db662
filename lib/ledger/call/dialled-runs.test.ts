import { expect, it } from "vitest";
import { CallColumns } from "@/lib/ledger/call/call-columns";
import { dialledRuns, numberedCalls } from "@/lib/ledger/call/dialled-runs";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";

const NOON = Date.UTC(2026, 10, 3, 12);
const CALLER = "+13125550100";

/** Calls to these last two digits, ten seconds apart. */
const dialled = (ends: readonly number[], callerId = CALLER) =>
  ends.map((end, nth) =>
    aLedgerCall({
      callerId,
      callee: `+121255501${String(end).padStart(2, "0")}`,
      startedAtMs: NOON + nth * 10_000,
      callKey: nth,
    }),
  );
const runsOf = (ends: readonly number[]) => dialledRuns(CallColumns.of(dialled(ends))).map(({ numbers }) => numbers);

it.each([
  ["five numbers in a row", [10, 11, 12, 13, 14], [5]],
  ["downwards as well", [14, 13, 12, 11, 10], [5]],
  ["not four", [10, 11, 12, 13], []],
  ["not five with a gap", [10, 11, 12, 14, 15], []],
  ["not five shuffled", [12, 10, 14, 11, 13], []],
  ["not to and fro", [10, 11, 10, 11, 10, 11], []],
  ["one number dialled twice does not end it, and does not make it longer", [10, 11, 11, 12, 13, 14], [5]],
  ["two runs with another call between", [10, 11, 12, 13, 14, 77, 20, 21, 22, 23, 24, 25], [5, 6]],
  ["up and down again, with the top in both", [10, 11, 12, 13, 14, 13, 12, 11, 10], [5, 5]],
])("finds %s", (_, ends, runs) => expect(runsOf(ends)).toEqual(runs));

it("tells whose it was and when it began, though other callers dial between and lines come as calls end", () => {
  const mine = dialled([30, 31, 32, 33, 34, 35]);
  const others = dialled([80, 3, 51, 7, 90, 12], "+13125550101");
  const lines = mine.flatMap((call, nth) => [others[nth] ?? call, call]);
  const [a, b, ...rest] = lines.toReversed();
  const jumbled = [b, a, ...rest].filter((call) => call !== undefined);
  expect(dialledRuns(CallColumns.of(jumbled))).toEqual([{ callerId: CALLER, startedAtMs: NOON, numbers: 6 }]);
});

it("says nothing of callees that are no numbers, or that are pseudonyms already", () => {
  const hidden = [1, 2, 3, 4, 5].map((nth) =>
    aLedgerCall({ callee: `~${"0".repeat(31)}${nth}+1 212`, startedAtMs: NOON + nth, callKey: nth }),
  );
  const columns = CallColumns.of([...hidden, aLedgerCall({ callee: "911" })]);
  expect(dialledRuns(columns)).toEqual([]);
  expect(numberedCalls(columns)).toBe(0);
  expect(numberedCalls(CallColumns.of(dialled([1, 2])))).toBe(2);
});

it("forgets the numbers of calls that are left out", () => {
  const columns = CallColumns.of(dialled([10, 11, 12, 13, 14, 15]));
  columns.dropBefore(NOON + 10_000);
  expect(dialledRuns(columns)).toEqual([{ callerId: CALLER, startedAtMs: NOON + 10_000, numbers: 5 }]);
});

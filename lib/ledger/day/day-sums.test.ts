import { expect, it } from "vitest";
import { DAY_MS } from "@/lib/base/time-units";
import { sumDays } from "@/lib/ledger/day/day-sums";
import { EMPTY_SUMS, type Tally } from "@/lib/ledger/tally/tally";
import { TallyCells } from "@/lib/ledger/tally/tally-cells";
import { OUTCOMES } from "@/lib/outcome/outcome";

const tally: Tally = {
  ...EMPTY_SUMS,
  hour: 1,
  callerId: "+13125550100",
  carrier: "Verizon",
  campaign: "",
  outcome: "answered",
  attribution: "",
  attempts: 2,
};
const DAYS = new Map([
  [1, 9_800],
  [2, 9_800],
  [3, 9_801],
]);

function rowsOf(tallies: readonly Tally[], name: string) {
  return sumDays(TallyCells.of(tallies), DAYS).find(({ table }) => table.name === name)?.rows;
}

it("hours of one day are added up, hours of another day are not", () => {
  const tallies = [tally, { ...tally, hour: 2, attempts: 3 }, { ...tally, hour: 3, attempts: 5 }];
  expect(rowsOf(tallies, "fleet_day")).toEqual([
    { day: 9_800, keys: ["Verizon", "answered"], sums: [5] },
    { day: 9_801, keys: ["Verizon", "answered"], sums: [5] },
  ]);
});

it("days of any start that is read are days of their own caller ID", () => {
  const ends = [Date.UTC(1995, 0, 1), Date.UTC(2099, 11, 31)].map((ms) =>
    Math.floor((ms - Date.UTC(2000, 0, 1)) / DAY_MS),
  );
  const days = new Map(ends.map((day, at) => [at, day]));
  const tallies = ends.flatMap((_, hour) =>
    ["+13125550100", "+13125550101"].map((callerId) => ({ ...tally, callerId, hour })),
  );
  const rows = sumDays(TallyCells.of(tallies), days).find(({ table }) => table.name === "caller_day")?.rows;
  expect(rows?.map(({ day, keys }) => [day, ...keys])).toEqual(
    ends.flatMap((day) => [
      [day, "+13125550100"],
      [day, "+13125550101"],
    ]),
  );
});

it("a caller ID's day holds all its outcomes in their order", () => {
  const [row] = rowsOf([tally, { ...tally, carrier: "", outcome: "busy" as const, attempts: 1 }], "caller_day") ?? [];
  expect(row?.keys).toEqual(["+13125550100"]);
  expect(row?.sums).toHaveLength(OUTCOMES.length);
  expect(row?.sums.slice(0, 4)).toEqual([2, 0, 0, 1]);
});

it("blocks are counted by carrier, also by one with a strange name, and where there is none there is no row", () => {
  const blocked = { ...tally, outcome: "rejected_608", carrier: "a\nb", attempts: 4 } as const;
  expect(rowsOf([tally, blocked, { ...blocked, outcome: "blocked_603plus" }], "block_day")).toEqual([
    { day: 9_800, keys: ["+13125550100", "a\nb"], sums: [8] },
  ]);
});

it("an hour without a day is a mistake of the caller", () => {
  expect(() => sumDays(TallyCells.of([{ ...tally, hour: 99 }]), DAYS)).toThrow(/99/);
});

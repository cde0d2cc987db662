import { expect, it } from "vitest";
import { proposeByValues } from "@/lib/intake/propose-by-values";

const column = (...values: string[]) => ({ name: "", values });
const told = (columns: Parameters<typeof proposeByValues>[0], known: Parameters<typeof proposeByValues>[1] = []) =>
  Object.fromEntries(proposeByValues(columns, known).map(({ field, column: at }) => [field, at]));

it("finds start, numbers, code and direction by their look", () => {
  const columns = [
    column("x1", "x2"),
    column("+13125550103", "+13125550103"),
    column("+12125550104", "+12125550105"),
    column("2026-03-01 08:00:00", "2026-03-01 08:01:00"),
    column("200", "603"),
    column("outbound", "outbound"),
  ];
  expect(told(columns)).toEqual({ startedAt: 3, callerId: 1, callee: 2, sipCode: 4, direction: 5 });
});

it("takes the column with fewer different numbers for the caller IDs", () => {
  const columns = [column("+12125550104", "+12125550105"), column("+13125550103", "+13125550103")];
  expect(told(columns)).toEqual({ callerId: 1, callee: 0 });
});

it("leaves alone what a name has told", () => {
  const columns = [column("+13125550103"), column("+12125550104")];
  expect(told(columns, [{ field: "callerId", column: 1, unit: "s", confidence: 0.9 }])).toEqual({});
});

it("takes neither seconds for codes, nor amounts for numbers, nor bare epochs for times", () => {
  expect(told([column("120", "100"), column("1234567.25"), column("1772352000")])).toEqual({ callerId: 2 });
  expect(told([column("", "")])).toEqual({});
});

import { expect, it } from "vitest";
import { bindToHeader } from "@/lib/intake/row/bind-columns";
import { createNumberReaders } from "@/lib/intake/row/read-numbers";
import { createPartiesReader, type DialHabits } from "@/lib/intake/row/read-parties";

function read(
  cells: readonly string[],
  habits: DialHabits = { hasExtensions: false, dialsNine: false },
  header = ["pai", "from", "to"],
) {
  const columns = { callerId: { from: ["pai", "from"] }, callee: { from: ["to"] }, direction: { from: ["direction"] } };
  const bound = bindToHeader(
    { formatId: "x", columns, timeZone: null, country: null, dateOrder: null, anchor: null },
    header,
  );
  return createPartiesReader(bound, createNumberReaders("US"), habits)(cells);
}

const PBX = { hasExtensions: true, dialsNine: true };

it("prefers the first column that holds a number", () => {
  expect(read(["+13125550101", "2001", "4155550100"])).toEqual({
    type: "parties",
    callerId: "+13125550101",
    callee: "+14155550100",
  });
  expect(read(["", "3125550102", "4155550100"])).toMatchObject({ callerId: "+13125550102" });
  expect(read(["Sales desk", "3125550102", "4155550100"])).toMatchObject({ callerId: "+13125550102" });
});

it.each([
  [["", "", "4155550100"], "callerId", "missing_value", ""],
  [["desk", "", "4155550100"], "callerId", "not_a_phone_number", "desk"],
  [["", "1.3E+10", "4155550100"], "callerId", "scientific_notation", "1.3E+10"],
  [["", "3125550101", ""], "callee", "missing_value", ""],
  [["", "3125550101", "lobby"], "callee", "not_a_phone_number", "lobby"],
])("refuses %j", (cells, field, reason, value) => {
  expect(read(cells)).toEqual({ type: "refused", field, reason, value });
});

it("keeps extensions where the format has none of its own", () => {
  expect(read(["", "1001", "1002"])).toEqual({ type: "parties", callerId: "1001", callee: "1002" });
});

it.each([
  [["", "1001", "1002"], "internal"],
  [["", "+14155550100", "1002"], "inbound"],
  [["", "+14155550100", "*97"], "internal"],
  [["", "", "s"], "internal"],
  [["", "1001", "client:agent_7"], "internal"],
])("keeps calls that end inside a telephone system out: %j", (cells, reason) => {
  expect(read(cells, PBX)).toEqual({ type: "outside", reason });
});

it("takes a call that is known to go out for internal, not for inbound", () => {
  const cells = ["", "+13125550101", "1002", "out"];
  expect(read(cells, PBX, ["pai", "from", "to", "direction"])).toEqual({ type: "outside", reason: "internal" });
});

it("knows of a system that nobody listed extensions by their digits alone", () => {
  const habits = { hasExtensions: "by_number", dialsNine: false } as const;
  expect(read(["", "+14155550100", "1002"], habits)).toEqual({ type: "outside", reason: "inbound" });
  expect(read(["", "1001", "1002"], habits)).toEqual({ type: "outside", reason: "internal" });
  expect(read(["", "+13125550101", "123456"], habits)).toMatchObject({ type: "parties" });
  expect(read(["", "+13125550101", "lobby"], habits)).toMatchObject({ type: "refused", reason: "not_a_phone_number" });
});

it("takes off the 9 for an outside line", () => {
  expect(read(["", "1001", "914155550100"], PBX)).toMatchObject({ callee: "+14155550100" });
  expect(read(["", "1001", "914155550100"])).toMatchObject({ callee: "+914155550100" });
});

import { expect, it } from "vitest";
import { defineFormat, type FormatStatement } from "@/lib/intake/define-format";
import { bindToHeader } from "@/lib/intake/row/bind-columns";
import { createRowGate } from "@/lib/intake/row/row-gate";

const HEADER = ["direction", "kind"];
const mapping = {
  formatId: "x",
  columns: { direction: { from: ["direction"] }, recordType: { from: ["kind"] } },
  timeZone: null,
  country: null,
  dateOrder: null,
  anchor: null,
};

function gate(statement: Partial<FormatStatement>, header: readonly string[] = HEADER) {
  const format = defineFormat({ id: "x", name: "X", tier: 3, fields: {}, ...statement });
  return createRowGate(format, bindToHeader(mapping, header));
}

it.each([
  ["outbound", "pass"],
  ["inbound", "inbound"],
  ["internal", "internal"],
  ["sideways", "unknown_direction"],
  ["", "pass"],
  ["NULL", "pass"],
])("lets outbound calls and those that do not say pass: %j", (direction, expected) => {
  expect(gate({})([direction, ""])).toBe(expected);
});

it("takes a format's own words", () => {
  const own = gate({ direction: { kind: "by_column", words: { extension: "outbound", line: "inbound" } } });
  expect([own(["Extension", ""]), own(["Line", ""])]).toEqual(["pass", "inbound"]);
});

it("keeps the kinds of records that the format keeps, after the direction", () => {
  const stops = gate({ keep: [{ field: "recordType", words: ["2", "stop"], otherwise: "interim_record" }] });
  expect(stops(["out", "STOP"])).toBe("pass");
  expect(stops(["out", "1"])).toBe("interim_record");
  expect(stops(["in", "1"])).toBe("inbound");
});

it("leaves out messages where the format does, whatever their direction", () => {
  const calls = gate({ leavesOutMessages: true });
  expect(calls(["out", "call"])).toBe("pass");
  expect(calls(["out", "SMS"])).toBe("not_an_attempt");
  expect(calls(["delivered", "SMS"])).toBe("not_an_attempt");
  expect(gate({})(["out", "SMS"])).toBe("pass");
});

it("lets all pass where the columns are missing, and nothing of a format of inbound calls", () => {
  expect(gate({ keep: [{ field: "recordType", words: ["2"], otherwise: "interim_record" }] }, ["a"])(["x"])).toBe(
    "pass",
  );
  expect(gate({ direction: { kind: "all_inbound" } })(["outbound", ""])).toBe("inbound");
});

it("reads a value as a person said, whatever its word means, and no value as well", () => {
  const format = defineFormat({ id: "x", name: "X", tier: 3, fields: {} });
  const directions = { A: "outbound", out: "inbound", "": "internal" } as const;
  const said = createRowGate(format, bindToHeader({ ...mapping, directions }, HEADER));
  expect(["A", "out", "", "in", "B"].map((value) => said([value, ""]))).toEqual([
    "pass",
    "inbound",
    "internal",
    "inbound",
    "unknown_direction",
  ]);
});

it("reads words by what the column is called", () => {
  const named = (name: string) =>
    createRowGate(
      defineFormat({ id: "x", name: "X", tier: 3, fields: {} }),
      bindToHeader({ ...mapping, columns: { direction: { from: [name] } } }, [name]),
    );
  expect([named("Inbound")(["Yes"]), named("Inbound")(["No"]), named("Is Outbound")(["false"])]).toEqual([
    "inbound",
    "pass",
    "inbound",
  ]);
  expect([named("direction")(["local"]), named("Call Type")(["local"])]).toEqual(["internal", "unknown_direction"]);
});

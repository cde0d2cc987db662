import { expect, it } from "vitest";
import { dialledTwins, extensionTwins } from "@/lib/intake/proposal/dialled-twin";

function winner(digits: readonly string[], to: readonly string[]): number | undefined {
  const columns = [
    { name: "Dialed Digits", values: digits },
    { name: "To", values: to },
  ];
  const proposals = columns.map((_, column) => ({ field: "callee", unit: "s", column, confidence: 0.6 }) as const);
  return dialledTwins(proposals, columns)?.winner.column;
}

it("prefers the number with its country to what was dialled for it", () => {
  expect(winner(["914155550161", "", "0114420794601"], ["+14155550161", "+14155550162", "+4420794601"])).toBe(1);
});

it.each([
  [["4155550161"], ["+14155550161"]],
  [["+14155550161"], ["+14155550161"]],
  [["914155550161"], ["14155550161"]],
  [
    ["914155550161", "914155550162"],
    ["+14155550161", "+13125550101"],
  ],
  [["914155550161"], [""]],
])("leaves %j beside %j", (digits, to) => {
  expect(winner(digits, to)).toBeUndefined();
});

it.each([
  [["901", "902"], ["3125550101", "3125550102"], 1],
  [["Ann<1001>"], ["+13125550101"], 1],
  [["901", "3125550101"], ["3125550101", "3125550101"], undefined],
  [["901", "902"], ["3125550101", ""], undefined],
  [["901"], ["902"], undefined],
])("prefers full numbers to extensions: %j beside %j", (inner, full, column) => {
  const columns = [
    { name: "internalNumber", values: inner },
    { name: "pbxNumber", values: full },
  ];
  const proposals = columns.map((_, at) => ({ field: "callerId", unit: "s", column: at, confidence: 0.8 }) as const);
  expect(extensionTwins(proposals, columns)?.winner.column).toBe(column);
});

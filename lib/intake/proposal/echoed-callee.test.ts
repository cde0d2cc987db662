import { expect, it } from "vitest";
import { withoutEchoes } from "@/lib/intake/proposal/echoed-callee";
import type { FieldProposal } from "@/lib/intake/proposal/field-proposal";

const proposal = (field: "callerId" | "callee", column: number, confidence = 0.9): FieldProposal => ({
  field,
  column,
  unit: "s",
  confidence,
});
const PROPOSALS = [proposal("callee", 0), proposal("callerId", 1), proposal("callerId", 2, 0.55)];

function callersBeside(callers: readonly string[], proposals = PROPOSALS): number[] {
  const values = [["+919876543210", "+919876543211"], callers, ["914041230101", "914041230101"]];
  const columns = values.map((column) => ({ name: "", values: column }));
  return withoutEchoes(proposals, columns).flatMap(({ field, column }) => (field === "callerId" ? [column] : []));
}

it.each([
  ["the called numbers once more", ["09876543210", "9876543211"], [2]],
  ["other numbers", ["04041230101", "9876543211"], [1, 2]],
  ["one call alone, which may be a test", ["9876543210", ""], [1, 2]],
  ["extensions", ["210", "211"], [1, 2]],
])("takes no column for the caller ID that holds %s", (_what, callers, wanted) => {
  expect(callersBeside(callers)).toEqual(wanted);
});

it("leaves a column that may be either, where nothing surer is called", () => {
  expect(callersBeside(["9876543210", "9876543211"], [proposal("callee", 1), proposal("callerId", 1)])).toEqual([1]);
  expect(callersBeside(["9876543210", "9876543211"], [proposal("callee", 0, 0.4), proposal("callerId", 1)])).toEqual([
    1,
  ]);
});

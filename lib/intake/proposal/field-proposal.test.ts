import { expect, it } from "vitest";
import { takenColumns } from "@/lib/intake/proposal/field-proposal";

it("takes the columns of all proposals, with those that tell the same", () => {
  const plain = { unit: "s", confidence: 1 } as const;
  const taken = takenColumns([
    { ...plain, field: "callerId", column: 2 },
    { ...plain, field: "callee", column: 0, instead: [4, 5] },
  ]);
  expect([...taken]).toEqual([2, 0, 4, 5]);
});

import { expect, it } from "vitest";
import type { FieldProposal } from "@/lib/intake/proposal/field-proposal";
import { withOwnNumber } from "@/lib/intake/proposal/own-number";

const CALLEE: FieldProposal = { field: "callee", column: 0, unit: "s", confidence: 0.95 };
const CALLEES = { name: "Customer number", values: ["+14155550161", "+14155550162"] };
const OURS = ["+13125550101", "+13125550101"];

function callerIn(...others: readonly { readonly name: string; readonly values: readonly string[] }[]) {
  return withOwnNumber([CALLEE], [CALLEES, ...others]).find(({ field }) => field === "callerId")?.column;
}

it.each(["Zendesk number", "RingCentral Phone Number", "Acme line", "Sipgate Rufnummer"])(
  "is in %j, the one column left",
  (name) => {
    expect(callerIn({ name: "Agent", values: ["Ann", "Bob"] }, { name, values: OURS })).toBe(2);
  },
);

it.each([
  ["that of somebody else", "Agent number", OURS],
  ["the number of something else", "Account number", ["1312555010", "1312555010"]],
  ["no telephone number", "Zendesk number", ["1", "2"]],
  ["no number by its name", "Zendesk", OURS],
  ["anybody's number", "Phone number", OURS],
  ["anybody's number", "Number", OURS],
  ["a moment", "Call number", ["2026-10-13 10:00", "2026-10-13 10:01"]],
])("is not in a column that holds %s", (_what, name, values) => {
  expect(callerIn({ name, values })).toBeUndefined();
});

it("is in none where two may be it, or where it holds more different numbers than were called", () => {
  expect(callerIn({ name: "Zendesk number", values: OURS }, { name: "Group number", values: OURS })).toBeUndefined();
  const more = { name: "Zendesk number", values: ["+13125550101", "+13125550102", "+13125550103"] };
  expect(callerIn(more)).toBeUndefined();
});

it("leaves what is known as it is", () => {
  const known = [CALLEE, { ...CALLEE, field: "callerId", column: 1 }] as const;
  expect(withOwnNumber([...known], [CALLEES, { name: "From", values: OURS }])).toEqual(known);
});

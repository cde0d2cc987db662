import { expect, it } from "vitest";
import type { FieldProposal } from "@/lib/intake/proposal/field-proposal";
import { withRecordType } from "@/lib/intake/proposal/record-type";

const CHOSEN: FieldProposal[] = [{ field: "callerId", column: 0, unit: "s", confidence: 0.9 }];

function columnOf(name: string, values: readonly string[]): number | undefined {
  const columns = [
    { name: "From", values: values.map(() => "+13125550101") },
    { name, values },
  ];
  return withRecordType(CHOSEN, columns).find(({ field }) => field === "recordType")?.column;
}

it.each([
  ["Type", ["call", "SMS"]],
  ["Call Type", ["Outgoing Call", "Outgoing SMS"]],
  ["Channel", ["voice", "WhatsApp"]],
  ["usage_type", ["Text message", "Voice"]],
])("finds it under %s among %j", (name, values) => {
  expect(columnOf(name, values)).toBe(1);
});

it.each([
  ["Type", ["call", "call"]],
  ["Notes", ["sent an SMS", "call"]],
  ["Type", ["", ""]],
])("finds none under %s among %j", (name, values) => {
  expect(columnOf(name, values)).toBeUndefined();
});

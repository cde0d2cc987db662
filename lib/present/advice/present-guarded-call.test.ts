import { expect, it } from "vitest";
import { RetryGuardRow } from "@/lib/present/advice/advice.schema";
import { presentGuardedCall } from "@/lib/present/advice/present-guarded-call";

const call = {
  list: "pause",
  callKey: 4711,
  callerId: "+13125550100",
  calleeArea: "+1 212",
  calleeToken: "0199e1a0-0000-7000-8000-000000000002",
  outcome: "declined_603",
  at: new Date("2026-11-22T10:00:00Z"),
  importId: "0199e1a0-0000-7000-8000-000000000001",
  filename: "calls.csv",
  line: 12,
} as const;

it("a row names the file and line of the customer's own record, and no number", () => {
  const row = presentGuardedCall(call, 24);
  expect(RetryGuardRow.parse(row)).toEqual(row);
  expect(row).toMatchObject({
    callId: "4711",
    callee: "+1 212 •••",
    filename: "calls.csv",
    line: 12,
    until: "2026-11-23T10:00:00.000Z",
  });
  expect(presentGuardedCall({ ...call, list: "never_call" }, 24).until).toBeNull();
});

import { expect, it } from "vitest";
import { callIdentity } from "@/lib/ledger/call/ledger-call";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";

it("calls are the same by key and start together", () => {
  const same = callIdentity(aLedgerCall({ callKey: 7 }));
  expect(callIdentity(aLedgerCall({ callKey: 7, outcome: "busy" }))).toBe(same);
  expect(callIdentity(aLedgerCall({ callKey: 8 }))).not.toBe(same);
  expect(callIdentity(aLedgerCall({ callKey: 7, startedAtMs: 1 }))).not.toBe(same);
});

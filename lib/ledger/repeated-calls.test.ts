import { expect, it } from "vitest";
import { repeatedCalls } from "@/lib/ledger/repeated-calls";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";

it("are the calls of a chunk that were stored before, also where one key came at two times", () => {
  const [first, second, third] = [1_000, 2_000, 3_000].map((startedAtMs) => ({
    ...aLedgerCall({ startedAtMs }),
    callKey: 7,
  }));
  const calls = [first, second, third].flatMap((call) => call ?? []);
  expect(repeatedCalls(calls, calls)).toEqual([]);
  // Stored calls may be copies, with a carrier that only the database knew.
  const fresh = calls.slice(1).map((call) => ({ ...call, attempt: { ...call.attempt, carrier: "Known" } }));
  expect(repeatedCalls(calls, fresh)).toEqual(calls.slice(0, 1));
  expect(repeatedCalls(calls, [])).toEqual(calls);
});

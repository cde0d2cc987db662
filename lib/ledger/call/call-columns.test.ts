import { expect, it } from "vitest";
import { CallColumns, NOTHING, TOKEN_BYTES } from "@/lib/ledger/call/call-columns";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";

const NOON = Date.UTC(2026, 10, 3, 12);
const calls = Array.from({ length: 1_000 }, (_, n) => ({
  ...aLedgerCall({
    callKey: n,
    startedAtMs: NOON + n,
    line: n + 2,
    callerId: `+1312555010${n % 7}`,
    ringMs: n % 2 ? n : null,
  }),
  calleeToken: Buffer.alloc(TOKEN_BYTES, n % 256),
}));

it("holds what calls say, and nothing where they say nothing", () => {
  const columns = CallColumns.of(calls);
  expect(columns.size).toBe(1_000);
  expect([columns.startedAtMs[999], columns.callKey[999], columns.line[999]]).toEqual([NOON + 999, 999, 1_001]);
  expect([columns.ringMs[998], columns.ringMs[999], columns.talkMs[999]]).toEqual([NOTHING, 999, 60_000]);
  expect(columns.words.callers.values[columns.caller[999] ?? 0]).toBe("+13125550105");
  expect(columns.token.subarray(999 * TOKEN_BYTES, 1_000 * TOKEN_BYTES)).toEqual(new Uint8Array(TOKEN_BYTES).fill(231));
});

it("lets go what is too old, and keeps the rest whole", () => {
  const columns = CallColumns.of([...calls].reverse());
  expect(columns.dropBefore(NOON + 900)).toBe(900);
  const kept = CallColumns.of(calls.slice(900).reverse());
  expect(columns.size).toBe(100);
  for (const name of ["startedAtMs", "callKey", "line", "ringMs", "talkMs"] as const)
    expect(columns[name].subarray(0, 100)).toEqual(kept[name].subarray(0, 100));
  expect(columns.token.subarray(0, 100 * TOKEN_BYTES)).toEqual(kept.token.subarray(0, 100 * TOKEN_BYTES));
});

it("calls know when the first and the last of them began", () => {
  const calls = [3, 1, 2].map((callKey) => aLedgerCall({ callKey, startedAtMs: callKey * 1_000 }));
  expect(CallColumns.of(calls).span()).toEqual({ firstMs: 1_000, lastMs: 3_000 });
  expect(new CallColumns().span()).toBeNull();
});

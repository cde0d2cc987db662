import { expect, it } from "vitest";
import { SILENT, type Signal } from "@/lib/calls/signal";
import { CallColumns } from "@/lib/ledger/call/call-columns";
import type { LedgerCall } from "@/lib/ledger/call/ledger-call";
import { countSignals, OTHER_TRUNKS } from "@/lib/ledger/day/count-signals";
import { aLedgerCall, type CallWish } from "@/lib/testing/a-ledger-call";

const BUSY = { ...SILENT, sip: 486, phrase: "Busy Here", q850: 21 };

function failed(wish: CallWish, signal: Signal = BUSY): LedgerCall {
  const call = aLedgerCall({ outcome: "busy", ...wish });
  return { ...call, attempt: { ...call.attempt, signal } };
}

function counted(calls: readonly LedgerCall[]) {
  return countSignals(
    CallColumns.of(calls),
    Uint32Array.from(calls, (_, at) => at),
  );
}

it("counts what failed calls say, by UTC day and trunk", () => {
  const midnight = Date.UTC(2026, 10, 3);
  const counts = counted([
    failed({ trunk: "east", startedAtMs: midnight - 1 }),
    failed({ trunk: "east", startedAtMs: midnight }),
    { ...failed({ trunk: "east", startedAtMs: midnight + 1 }), hasReason: true },
  ]);
  const day = midnight / 86_400_000;
  const of = (kind: string) =>
    counts.filter((count) => count.kind === kind).map(({ day: on, calls }) => [on - day, calls]);
  expect(of("failed")).toEqual([
    [-1, 1],
    [0, 2],
  ]);
  expect(of("reason")).toEqual([[0, 1]]);
  expect(of("603-as-486")).toEqual([
    [-1, 1],
    [0, 2],
  ]);
  expect(new Set(counts.map(({ trunk }) => trunk))).toEqual(new Set(["east"]));
});

it("leaves out calls that were connected, that another branch won, or that have not ended", () => {
  const outcomes = ["answered", "answered_machine", "completed_elsewhere", "in_progress"] as const;
  expect(counted(outcomes.map((outcome) => aLedgerCall({ outcome })))).toEqual([]);
  expect(counted([aLedgerCall({ outcome: "unwanted_607", midCall: true })])).toEqual([]);
});

it("says of a call that nothing explains just that", () => {
  const counts = counted([failed({ outcome: "unknown" }, SILENT)]);
  expect(counts.map(({ kind }) => kind)).toEqual(["failed"]);
});

it("adds up trunks beyond a hundred, because such a file names something else so", () => {
  const counts = counted(Array.from({ length: 150 }, (_, n) => failed({ trunk: `t${n}` })));
  expect(new Set(counts.map(({ trunk }) => trunk)).size).toBe(101);
  expect(counts.find(({ trunk, kind }) => trunk === OTHER_TRUNKS && kind === "failed")?.calls).toBe(50);
});

import type { CallColumns } from "@/lib/ledger/call/call-columns";
import { TallyCells } from "@/lib/ledger/tally/tally-cells";
import type { CallSpan } from "@/lib/watch/caller-id.store";

/** What a transaction changes in the ledger, for what is counted from it. */
export class ChangedCalls {
  readonly tallies = new TallyCells();
  readonly #spans = new Map<string, CallSpan>();

  /** Counts calls that were stored. @param places which of them */
  add(calls: CallColumns, places: Uint32Array): void {
    this.tallies.add(calls, places);
    const { size } = calls.words.callers;
    const first = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    const last = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
    for (const at of places) {
      const caller = calls.caller[at] ?? 0;
      const ms = calls.startedAtMs[at] ?? 0;
      if (ms < (first[caller] ?? 0)) first[caller] = ms;
      if (ms > (last[caller] ?? 0)) last[caller] = ms;
    }
    for (const [caller, callerId] of calls.words.callers.values.entries()) {
      const [firstMs = 0, lastMs = 0] = [first[caller], last[caller]];
      if (firstMs <= lastMs) this.#widen(callerId, firstMs, lastMs);
    }
  }

  /** When each caller ID was used first and last. */
  spans(): CallSpan[] {
    return [...this.#spans.values()];
  }

  /** Counts the times in which other calls were made as well. */
  widenBy(others: ChangedCalls): void {
    for (const { callerId, firstMs, lastMs } of others.spans()) this.#widen(callerId, firstMs, lastMs);
  }

  #widen(callerId: string, firstMs: number, lastMs: number): void {
    const known = this.#spans.get(callerId);
    this.#spans.set(callerId, {
      callerId,
      firstMs: Math.min(known?.firstMs ?? firstMs, firstMs),
      lastMs: Math.max(known?.lastMs ?? lastMs, lastMs),
    });
  }
}

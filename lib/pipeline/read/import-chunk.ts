import type { CallAttempt } from "@/lib/calls/call-attempt";
import { isShortCallerId } from "@/lib/calls/short-caller-id";
import type { RowCounts } from "@/lib/intake/import/import-record";
import { type AssembledAttempt, type Assembly, alone, type Repeat } from "@/lib/intake/leg/legs-to-attempts";
import { maskRefusal } from "@/lib/intake/row/mask-numbers";
import type { RowRefusal } from "@/lib/intake/row/row-refusal";
import type { Skip, SkipReason } from "@/lib/intake/skip";
import type { BrokenRecord } from "@/lib/intake/upload/record-batch";
import { CallColumns, NOTHING } from "@/lib/ledger/call/call-columns";
import type { CallWords } from "@/lib/ledger/call/call-words";
import { callIdentity, type LedgerCall } from "@/lib/ledger/call/ledger-call";
import type { Revision } from "@/lib/ledger/call/revise-call.store";
import { PlainCounts } from "@/lib/pipeline/read/plain-counts";
import { addQuality } from "@/lib/pipeline/read/quality-counts";
import { addSignals, noteLabels, type SignalCounts } from "@/lib/pipeline/read/signal-counts";

/** Why a call of a time that is past its retention is not taken in. */
const PAST_RETENTION = "past_retention";

/** Records that are read and judged, and not yet stored. Every record ends here under exactly one count. */
export class ImportChunk {
  readonly calls: CallColumns;
  readonly #revisions = new Map<string, Revision>();
  /** Calls of which the import holds a record, though another one stands for them in the ledger. */
  readonly repeated: LedgerCall[] = [];
  /** Calls of which it holds a part. */
  readonly retold: LedgerCall[] = [];
  /** Calls of which it holds something that is no attempt. */
  readonly remarked: LedgerCall[] = [];
  readonly refusals: RowRefusal[] = [];
  readonly skipped = new Map<SkipReason, number>();
  readonly #judge: (assembled: AssembledAttempt) => LedgerCall;
  readonly #signals: SignalCounts;
  readonly #plain = new PlainCounts();
  #repeats = 0;
  #firstCallMs: number | null = null;
  #lastCallMs: number | null = null;

  /** @param words what chunks of one file have in common */
  constructor(judge: (assembled: AssembledAttempt) => LedgerCall, signals: SignalCounts, words?: CallWords) {
    this.calls = new CallColumns(words);
    this.#judge = judge;
    this.#signals = signals;
  }

  /** Records counted so far. */
  get size(): number {
    return this.calls.size + this.refusals.length + this.#repeats + this.#skippedTotal();
  }

  /** When the chunk's first and last calls began, those known before included; null without calls. */
  get span(): { readonly firstMs: number; readonly lastMs: number } | null {
    return this.#firstCallMs === null || this.#lastCallMs === null
      ? null
      : { firstMs: this.#firstCallMs, lastMs: this.#lastCallMs };
  }

  /** Counts a call that was put into `calls` straight, from a record that is a call by itself. */
  count(at: number): void {
    const { calls } = this;
    const { callers, endings } = calls.words;
    const ending = calls.ending[at] ?? 0;
    this.#plain.add(ending, endings.connected[ending] === true, {
      ringMs: calls.ringMs[at] ?? NOTHING,
      pddMs: calls.pddMs[at] ?? NOTHING,
      talkMs: calls.talkMs[at] ?? NOTHING,
      hasShortCallerId: isShortCallerId(callers.values[calls.caller[at] ?? 0] ?? ""),
    });
    this.#widen(calls.startedAtMs[at] ?? 0);
  }

  /** Adds what was counted one by one to the counts of the file, and puts refusals in order: nothing is taken any more afterwards. */
  close(): void {
    const { endings, labels } = this.calls.words;
    this.#plain.addTo(this.#signals, endings.values);
    noteLabels(this.#signals, labels.values);
    // Rows that could not even be cut come after the others of their batch.
    this.refusals.sort((a, b) => a.line - b.line);
  }

  /** Calls that are known better now, each once, with what stands in the ledger for it so far. */
  get revisions(): readonly Revision[] {
    return [...this.#revisions.values()];
  }

  refuse(refusal: RowRefusal): void {
    this.refusals.push(maskRefusal(refusal));
  }

  /** Takes a record that is refused as it was written. @param delimiter what stands between its cells */
  break({ line, reason, raw }: BrokenRecord, delimiter?: string): void {
    const refusal = { line, reason, field: null, value: "", raw: raw.slice(0, 2_000) };
    this.refusals.push(maskRefusal(refusal, delimiter));
  }

  skip({ reason }: Skip): void {
    this.skipped.set(reason, (this.skipped.get(reason) ?? 0) + 1);
  }

  take({ attempts, orphans, repeats }: Assembly): void {
    for (const repeat of repeats) this.#repeat(repeat);
    for (const assembled of attempts) {
      if (assembled.revises === null) this.#add(assembled);
      else this.#revise(assembled, assembled.revises);
    }
    for (const orphan of orphans) this.skip(orphan);
  }

  /**
   * Leaves out calls of a time whose calls have gone by age: nobody could tell any more whether they were there before,
   * and the tallies that outlived them would count them twice.
   */
  leaveOutBefore(keptFrom: Date): void {
    for (const [identity, { call }] of this.#revisions)
      if (call.attempt.startedAtMs < keptFrom.getTime()) this.#revisions.delete(identity);
    const left = this.calls.dropBefore(keptFrom.getTime());
    if (left > 0) this.skipped.set(PAST_RETENTION, (this.skipped.get(PAST_RETENTION) ?? 0) + left);
  }

  /** What the chunk adds to the import's counts, once it is known how many of its calls were new. */
  counts(imported: number): RowCounts {
    const skipped = this.#skippedTotal();
    const rejected = this.refusals.length;
    const duplicate = this.calls.size - imported + this.#repeats;
    return { read: imported + duplicate + rejected + skipped, imported, duplicate, rejected, skipped };
  }

  #skippedTotal(): number {
    let total = 0;
    for (const count of this.skipped.values()) total += count;
    return total;
  }

  #add(assembled: AssembledAttempt): void {
    this.calls.add(this.#judged(assembled));
    for (const joined of assembled.joined) this.skip(joined);
  }

  /** The import holds the call to which the record belongs, which may have begun with another record. */
  #repeat({ attempt, toldAs }: Repeat): void {
    const call = this.#judged(alone(attempt));
    const isFirst = toldAs === null || (toldAs.startedAtMs === attempt.startedAtMs && toldAs.callId === attempt.callId);
    this.repeated.push(isFirst ? call : this.#judge(alone(toldAs)));
    if (!isFirst) this.#widen(toldAs.startedAtMs);
    this.#repeats += 1;
  }

  /** A file's signals are those of all its calls, whether or not another file had them before. */
  #judged(assembled: AssembledAttempt): LedgerCall {
    const call = this.#judge(assembled);
    addSignals(this.#signals, assembled.attempt.signal);
    addQuality(this.#signals, call);
    this.#widen(assembled.attempt.startedAtMs);
    return call;
  }

  #widen(startedAtMs: number): void {
    this.#firstCallMs = Math.min(this.#firstCallMs ?? startedAtMs, startedAtMs);
    this.#lastCallMs = Math.max(this.#lastCallMs ?? startedAtMs, startedAtMs);
  }

  /** Of the records that tell more of a stored call, one that is an attempt by itself is that call once more. */
  #revise(assembled: AssembledAttempt, revises: CallAttempt): void {
    const call = this.#judged(assembled);
    const was = this.#judge(alone(revises));
    // What is revised twice in one chunk is in the ledger as it was before the first time.
    const before = this.#revisions.get(callIdentity(was));
    this.#revisions.delete(callIdentity(was));
    const again = assembled.joined.findIndex(({ reason }) => reason !== "not_an_attempt");
    const isAttempt = again >= 0 || (before?.isAttempt ?? false);
    const toldBy = [...new Set([...(before?.toldBy ?? []), ...assembled.toldBy])];
    this.#revisions.set(callIdentity(call), { call, was: before?.was ?? was, isAttempt, toldBy });
    this.#widen(revises.startedAtMs);
    (again >= 0 ? this.retold : this.remarked).push(call);
    if (again >= 0) this.#repeats += 1;
    for (const [index, joined] of assembled.joined.entries()) if (index !== again) this.skip(joined);
  }
}

import { countUp } from "@/lib/base/count-up";
import type { Signal } from "@/lib/calls/signal";
import type { SourceField } from "@/lib/intake/row/source-field";
import type { CallLabels } from "@/lib/ledger/call/call-words";

/** How many attempts carried each kind of signal, and how many there were (`attempts`). */
export type SignalCounts = Record<string, number>;

/** Counts the signals of one attempt. */
export function addSignals(counts: SignalCounts, signal: Signal): void {
  countUp(counts, "attempts");
  if (signal.sip !== null) countUp(counts, "sipCode");
  if (signal.phrase !== null) countUp(counts, "phrase");
  if (signal.reason !== null) countUp(counts, "reasonHeader");
  if (signal.q850 !== null) countUp(counts, "q850");
  if (signal.disposition !== null) countUp(counts, "disposition");
  if (signal.pddMs !== null || signal.rang !== null) countUp(counts, "ringing");
  if (signal.durationMs !== null) countUp(counts, "talkTime");
}

/** Notes whether records name carriers and levels of attestation at all. */
export function noteLabels(counts: SignalCounts, labels: readonly CallLabels[]): void {
  for (const { carrier, attestation, isCarrierListed } of labels) {
    if (carrier !== "" && isCarrierListed === undefined) counts.carrier = 1;
    if (attestation !== null) counts.attestation = 1;
  }
}

/** The count that is not 0 once a record had the field. */
const COUNT_OF_FIELD: { readonly [Field in SourceField]?: string } = {
  callerId: "attempts",
  sipCode: "sipCode",
  sipPhrase: "phrase",
  reason: "reasonHeader",
  durationMs: "talkTime",
  carrier: "carrier",
  attestation: "attestation",
};

/** What many sources write of failed calls alone: where none failed, nobody can tell whether they would. */
const OF_FAILURES: ReadonlySet<SourceField> = new Set(["sipCode", "sipPhrase", "reason"]);

/** Which of the fields that the first records lacked no later record had either, though it could have been there. */
export function unseenFields(absent: ReadonlySet<SourceField>, counts: SignalCounts): ReadonlySet<SourceField> {
  const isSeen = (field: SourceField) => (counts[COUNT_OF_FIELD[field] ?? ""] ?? 0) > 0;
  const isUntold = (field: SourceField) => OF_FAILURES.has(field) && (counts.failed ?? 0) === 0;
  return new Set([...absent].filter((field) => !isSeen(field) && !isUntold(field)));
}

/** The counts as per cent of the attempts, one decimal; what was never seen is 0. */
export function signalShares(counts: SignalCounts): Record<string, number> {
  const attempts = counts.attempts ?? 0;
  const kinds = ["sipCode", "phrase", "reasonHeader", "q850", "disposition", "ringing", "talkTime"];
  return Object.fromEntries(
    kinds.map((kind) => [kind, attempts === 0 ? 0 : Math.round((1000 * (counts[kind] ?? 0)) / attempts) / 10]),
  );
}

import { countUp } from "@/lib/base/count-up";
import { isShortCallerId } from "@/lib/calls/short-caller-id";
import type { Signal } from "@/lib/calls/signal";
import { qualityWarnings } from "@/lib/intake/honesty/data-quality";
import type { ImportWarning } from "@/lib/intake/import/import-record";
import type { LedgerCall } from "@/lib/ledger/call/ledger-call";
import type { Outcome } from "@/lib/outcome/outcome";
import { isConnected } from "@/lib/outcome/outcome-group";
import type { SignalCounts } from "@/lib/pipeline/read/signal-counts";

/** An answer that was over so soon was none of a person. */
export const INSTANT_MS_MAX = 1_000;
/** Outcomes that a network or a callee states outright, so that an export which loses them loses the evidence. */
export const SAYS_BLOCKED: ReadonlySet<Outcome> = new Set(["blocked_603plus", "unwanted_607", "rejected_608"]);

/** Whether the record of a call has a status or a phrase that says nothing to anybody. */
export function isStatusUnknown(
  outcome: Outcome,
  { disposition, phrase }: Pick<Signal, "disposition" | "phrase">,
): boolean {
  return outcome === "unknown" && (disposition ?? phrase) !== null;
}

/** Counts what tells whether a file's data can be believed, beside the counts of its signals. */
export function addQuality(counts: SignalCounts, { attempt, verdict }: LedgerCall): void {
  const connected = isConnected(verdict);
  countUp(counts, connected ? "answered" : "failed");
  const talkMs = attempt.signal.durationMs;
  if (connected && talkMs !== null && talkMs <= INSTANT_MS_MAX) countUp(counts, "instantAnswers");
  if (SAYS_BLOCKED.has(verdict.outcome)) countUp(counts, "blocks");
  if (isStatusUnknown(verdict.outcome, attempt.signal)) countUp(counts, "statusUnknown");
  if (isShortCallerId(attempt.callerId)) countUp(counts, "shortCallerIds");
}

/** What the owner of a file should know before trusting figures made from it. */
export function qualityReport(counts: SignalCounts, refused: number): ImportWarning[] {
  const count = (name: string) => counts[name] ?? 0;
  return qualityWarnings({
    attempts: count("attempts"),
    failed: count("failed"),
    answered: count("answered"),
    statusUnknown: count("statusUnknown"),
    instantAnswers: count("instantAnswers"),
    shortCallerIds: count("shortCallerIds"),
    read: count("records"),
    refused,
    startsAreDays: count("startsAreDays") > 0,
  });
}

import { HEADER_LENGTH_MAX } from "@/lib/calls/header-lines";
import type { Signal } from "@/lib/calls/signal";
import type { Classifier } from "@/lib/outcome/classifier";
import type { Verdict } from "@/lib/outcome/outcome";
import { OUTCOME_GROUPS } from "@/lib/outcome/outcome-group";

/** The raw headers that are worth storing with a call. */
export type KeptHeaders = Pick<Signal, "reason" | "callInfo">;

const NONE: KeptHeaders = { reason: null, callInfo: null };

function isRefusal({ outcome }: Verdict): boolean {
  return OUTCOME_GROUPS[outcome].blocked || outcome === "declined_603" || outcome === "unwanted_607";
}

function cut(header: string | null): string | null {
  return header === null ? null : header.slice(0, HEADER_LENGTH_MAX);
}

/**
 * Which headers have to be stored so that judging the stored call again gives the same verdict:
 * both for refusals, as evidence; the Reason header of any other call only where the verdict rests on it.
 * @param verdict what `judge` said about the signal
 * @param ringMs what it was judged with
 */
export function keptHeaders(signal: Signal, verdict: Verdict, judge: Classifier, ringMs: number | null): KeptHeaders {
  if (signal.reason === null && signal.callInfo === null) return NONE;
  if (isRefusal(verdict)) return { reason: cut(signal.reason), callInfo: cut(signal.callInfo) };
  const without = judge({ ...signal, ...NONE }, ringMs);
  const restsOnReason = without.outcome !== verdict.outcome || without.ruleId !== verdict.ruleId;
  return { reason: restsOnReason ? cut(signal.reason) : null, callInfo: null };
}

import type { Outcome } from "@/lib/outcome/outcome";
import { OUTCOME_LABELS } from "@/lib/outcome/outcome-labels";
import type { Call } from "@/lib/present/calls/call.schema";
import { formatCallerId, formatDay, formatSeconds } from "@/lib/present/format";
import { formatDuration } from "@/lib/present/format-duration";
import { visibleText } from "@/lib/present/visible-text";

/** A call in a list. */
export interface CallRow {
  /** Tells it apart from every other call of the organisation. */
  readonly key: string;
  readonly callerId: string;
  readonly callerIdText: string;
  readonly day: string;
  readonly time: string;
  readonly callee: string;
  /** Empty where the record names none. */
  readonly carrier: string;
  readonly outcome: Outcome;
  readonly outcomeLabel: string;
  /** The shortest sign of why: the SIP response, else the cause, else the status word; empty without any. */
  readonly sign: string;
  /** A word where the record supports its outcome less than firmly; empty otherwise. */
  readonly doubt: string;
  /** How long people talked; for a call that was not connected how long it rang; empty when the record does not say. */
  readonly length: string;
}

/** Prepares a call for a list. @param timeZone IANA name of the zone whose days and hours these are */
export function callRow(call: Call, timeZone: string): CallRow {
  return {
    key: `${call.startedAt} ${call.id}`,
    callerId: call.callerId,
    callerIdText: formatCallerId(call.callerId),
    day: formatDay(call.startedAt, timeZone),
    time: formatSeconds(call.startedAt, timeZone),
    callee: call.callee,
    carrier: visibleText(call.carrier),
    outcome: call.outcome,
    outcomeLabel: OUTCOME_LABELS[call.outcome],
    sign: sign(call),
    doubt: call.confidence === "probable" || call.confidence === "possible" ? call.confidence : "",
    length: length(call),
  };
}

function sign({ sipCode, phrase, q850, disposition }: Call): string {
  if (sipCode !== null) return visibleText(phrase === null ? String(sipCode) : `${sipCode} ${phrase}`);
  if (q850 !== null) return `Q.850 ${q850}`;
  return visibleText(disposition ?? "");
}

function length({ durationMs, ringMs }: Call): string {
  if (durationMs !== null && durationMs > 0) return `talked ${formatDuration(durationMs)}`;
  if (ringMs !== null && ringMs > 0) return `rang ${formatDuration(ringMs)}`;
  return "";
}

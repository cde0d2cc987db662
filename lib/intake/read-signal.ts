import { accept } from "@/lib/base/result";
import { type HangupCode, parseHangupCode } from "@/lib/calls/hangup-code";
import { parseQ850 } from "@/lib/calls/q850";
import type { Signal } from "@/lib/calls/signal";
import type { BoundColumns } from "@/lib/intake/bind-columns";
import { pick } from "@/lib/intake/cell";
import { memo } from "@/lib/intake/memo";
import type { SignalTimes } from "@/lib/intake/read-times";

/** Distinct texts kept per column of codes and words. */
const DISTINCT_MAX = 4096;
const NO_CODE: { readonly ok: true; readonly value: HangupCode } = accept({ sip: null, phrase: null, q850: null });
const REASON_SHAPE = /^\s*(?:sip|q\.?850|preemption|stir|rfc\w*)\s*;/i;

/** Reads what one row says about the end of its call, or names the refusal of its response code. */
export type SignalReader = (cells: readonly string[], times: SignalTimes) => Signal | "not_a_sip_code";

function orNull(text: string): string | null {
  return text === "" ? null : text;
}

/**
 * Makes the reader of response code, phrase, Reason, cause and status word of one file.
 * A Reason header that stands in the column of the phrase is taken for what it is.
 */
export function createSignalReader(bound: BoundColumns, hexCauses: boolean): SignalReader {
  const sipAt = bound.at("sipCode");
  const phraseAt = bound.at("sipPhrase");
  const reasonAt = bound.at("reason");
  const callInfoAt = bound.at("callInfo");
  const q850At = bound.at("q850");
  const dispositionAt = bound.at("disposition");
  const amdAt = bound.at("amd");
  const response = memo(parseHangupCode, DISTINCT_MAX);
  const cause = memo((text) => parseQ850(text, { hexadecimal: hexCauses }), DISTINCT_MAX);
  const isReason = memo((text) => REASON_SHAPE.test(text), DISTINCT_MAX);

  return (cells, times) => {
    const code = pick(cells, sipAt);
    const parsed = code === "" ? NO_CODE : response(code);
    if (!parsed.ok) return parsed.refusal;
    const read = parsed.value;
    const said = pick(cells, phraseAt);
    const header = pick(cells, reasonAt);
    const phraseIsReason = said !== "" && isReason(said);
    const causeText = pick(cells, q850At);
    const named = causeText === "" ? null : cause(causeText);
    return {
      sip: read.sip,
      phrase: phraseIsReason ? read.phrase : (orNull(said) ?? read.phrase),
      reason: orNull(header) ?? (phraseIsReason ? said : null),
      callInfo: orNull(pick(cells, callInfoAt)),
      q850: (named?.ok ? named.value : null) ?? read.q850,
      rang: times.ringMs === null ? null : times.ringMs > 0,
      pddMs: times.pddMs,
      durationMs: times.talkMs,
      answered: times.answered,
      disposition: orNull(pick(cells, dispositionAt)),
      amd: orNull(pick(cells, amdAt)),
    };
  };
}

import { accept, type Result } from "@/lib/base/result";
import { type HangupCode, parseHangupCode } from "@/lib/calls/hangup-code";
import { parseQ850 } from "@/lib/calls/q850";
import { parseRetryAfter } from "@/lib/calls/retry-after";
import type { Signal } from "@/lib/calls/signal";
import { parseDisposition } from "@/lib/calls/vendor-disposition";
import type { BoundColumns } from "@/lib/intake/bind-columns";
import { cellReader, pick, tidy } from "@/lib/intake/cell";
import type { Format } from "@/lib/intake/format";
import { maskNumbers } from "@/lib/intake/mask-numbers";
import { memo } from "@/lib/intake/memo";
import type { SignalTimes } from "@/lib/intake/read-times";

/** Distinct texts kept per column of codes and words. */
const DISTINCT_MAX = 4096;
const NOTHING: HangupCode = { sip: null, phrase: null, q850: null };
const NO_CODE: Result<HangupCode, "not_a_sip_code"> = accept(NOTHING);
const REASON_SHAPE = /^\s*(?:sip|q\.?850|preemption|stir|rfc\w*)\s*;/i;

/** Reads what one row says about the end of its call, or names the refusal of its response code. */
export type SignalReader = (cells: readonly string[], times: SignalTimes) => Signal | "not_a_sip_code";

/** The phrase without the code that some sources write before it. */
function phraseOf(text: string): string {
  const first = text.charCodeAt(0);
  return (first > 48 && first < 55) || first === 83 ? text.replace(/^(?:SIP\/2\.0\s+)?[1-6]\d\d\s+/, "") : text;
}

/** What is said behind a code, without numbers: no phrase has one, but a cell that holds more than it should may. */
function wordsOf(code: Result<HangupCode, "not_a_sip_code">): Result<HangupCode, "not_a_sip_code"> {
  return code.ok && code.value.phrase !== null
    ? accept({ ...code.value, phrase: maskNumbers(code.value.phrase) })
    : code;
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}

/** Makes the reader of the Q.850 cause: the first column that tells one counts. */
function createCauseReader(bound: BoundColumns, hexadecimal: boolean): (cells: readonly string[]) => number | null {
  const q850At = bound.at("q850");
  const cause = memo((text) => parseQ850(text, { hexadecimal }), DISTINCT_MAX);
  return (cells) => {
    for (let index = 0; index < q850At.length; index += 1) {
      const text = tidy(cells[q850At[index] ?? -1] ?? "");
      const parsed = text === "" ? null : cause(text);
      if (parsed?.ok && parsed.value !== null) return parsed.value;
    }
    return null;
  };
}

/**
 * Makes the reader of response code, phrase, Reason, cause and status word of one file.
 * A Reason header that stands in the column of the phrase is taken for what it is.
 */
export function createSignalReader(bound: BoundColumns, format: Format): SignalReader {
  const sipAt = bound.at("sipCode");
  const phraseTextOf = cellReader(bound.at("sipPhrase"));
  const reasonTextOf = cellReader(bound.at("reason"));
  const callInfoTextOf = cellReader(bound.at("callInfo"));
  const dispositionTextOf = cellReader(bound.at("disposition"));
  const amdTextOf = cellReader(bound.at("amd"));
  const retryAfterTextOf = cellReader(bound.at("retryAfter"));
  const { codeWords, hexCauses } = format;
  const meaningOf = (text: string): string => {
    const word = text.toLowerCase();
    return Object.hasOwn(codeWords, word) ? (codeWords[word] ?? "") : text;
  };
  const response = memo((text) => wordsOf(parseHangupCode(meaningOf(text))), DISTINCT_MAX);
  const plainWords = memo(maskNumbers, DISTINCT_MAX);
  const causeOf = createCauseReader(bound, hexCauses);
  const responseOf = (cells: readonly string[]): Result<HangupCode, "not_a_sip_code"> => {
    let said: Result<HangupCode, "not_a_sip_code"> = NO_CODE;
    for (let index = 0; index < sipAt.length; index += 1) {
      const text = tidy(cells[sipAt[index] ?? -1] ?? "");
      if (text === "") continue;
      said = response(text);
      if (said.ok && (said.value.sip ?? said.value.q850) !== null) break;
    }
    return said;
  };
  /** A column that holds codes and words by turns, mapped as both, or a status word in the place of a code. */
  const isBoth = sipAt.some((at) => bound.at("disposition").includes(at));
  const isWord = memo((text) => isBoth || parseDisposition(text) !== null, DISTINCT_MAX);
  const isReason = memo((text) => REASON_SHAPE.test(text), DISTINCT_MAX);

  return (cells, times) => {
    const parsed = responseOf(cells);
    const wordInPlace = parsed.ok ? "" : pick(cells, sipAt);
    if (!parsed.ok && !isWord(wordInPlace)) return parsed.refusal;
    const read = parsed.ok ? parsed.value : NOTHING;
    const said = phraseOf(phraseTextOf(cells));
    const header = reasonTextOf(cells);
    const phraseIsReason = said !== "" && isReason(said);
    return {
      sip: read.sip,
      phrase: phraseIsReason ? read.phrase : (orNull(plainWords(said)) ?? read.phrase),
      reason: orNull(header) ?? (phraseIsReason ? said : null),
      callInfo: orNull(callInfoTextOf(cells)),
      q850: causeOf(cells) ?? read.q850,
      rang: times.ringMs === null ? null : times.ringMs > 0,
      pddMs: times.pddMs,
      durationMs: times.talkMs,
      answered: times.answered,
      disposition: orNull(plainWords(dispositionTextOf(cells))) ?? orNull(plainWords(wordInPlace)),
      amd: orNull(plainWords(amdTextOf(cells))),
      retryAfterS: parseRetryAfter(retryAfterTextOf(cells)),
    };
  };
}

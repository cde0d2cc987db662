import { accept, type Result } from "@/lib/base/result";
import { dispositionWord } from "@/lib/calls/disposition-word";
import { type HangupCode, parseHangupCode } from "@/lib/calls/hangup-code";
import { parseQ850 } from "@/lib/calls/q850";
import { isReasonHeader } from "@/lib/calls/reason-header";
import { parseRetryAfter } from "@/lib/calls/retry-after";
import type { Signal } from "@/lib/calls/signal";
import { parseSipResponse } from "@/lib/calls/sip-response";
import { parseDisposition } from "@/lib/calls/vendor-disposition";
import type { Format } from "@/lib/intake/format";
import type { BoundColumns } from "@/lib/intake/row/bind-columns";
import { cellReader, pick, tidy } from "@/lib/intake/row/cell";
import { maskNumbers } from "@/lib/intake/row/mask-numbers";
import { memo } from "@/lib/intake/row/memo";
import { NO_END } from "@/lib/intake/row/read-end-text";
import { createSubstituteReader } from "@/lib/intake/row/read-substitute";
import type { SignalTimes } from "@/lib/intake/row/read-times";

/** Distinct texts kept per column of codes and words. */
const DISTINCT_MAX = 4096;
const NOTHING: HangupCode = { sip: null, phrase: null, q850: null, reason: null };
const NO_CODE: Result<HangupCode, "not_a_sip_code"> = accept(NOTHING);
/** No Reason header lacks both of them, as they are or URL-encoded. */
const PARAMETER = /[;=]|%3[bd]/i;

/** Reads what one row says about the end of its call, or names the refusal of its response code. */
export type SignalReader = (cells: readonly string[], times: SignalTimes) => Signal | "not_a_sip_code";

/** The phrase, its blanks no longer URL-encoded, without the code that some sources write beside it. */
function withoutCode(text: string): string {
  const plain = text.replaceAll("%20", " ");
  const response = parseSipResponse(plain);
  return response.ok ? (response.value.phrase ?? plain) : plain;
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

/** Makes the reader of status words that a person gave a meaning to: a word that says the same, null for all others. */
function createMeaningReader({ statusMeaning }: BoundColumns): (word: string) => string | null {
  return memo((word) => {
    const meaning = word === "" ? null : statusMeaning(word);
    return meaning === null ? null : dispositionWord(meaning);
  }, DISTINCT_MAX);
}

/** Makes the reader of response codes: the first column that tells one counts. */
function createResponseReader(bound: BoundColumns, codeWords: Format["codeWords"]) {
  const sipAt = bound.at("sipCode");
  const meaningOf = (text: string): string => {
    const word = text.toLowerCase();
    return Object.hasOwn(codeWords, word) ? (codeWords[word] ?? "") : text;
  };
  const response = memo((text) => wordsOf(parseHangupCode(meaningOf(text))), DISTINCT_MAX);
  return (cells: readonly string[]): Result<HangupCode, "not_a_sip_code"> => {
    let said: Result<HangupCode, "not_a_sip_code"> = NO_CODE;
    for (let index = 0; index < sipAt.length; index += 1) {
      const text = tidy(cells[sipAt[index] ?? -1] ?? "");
      if (text === "") continue;
      said = response(text);
      if (said.ok && (said.value.sip ?? said.value.q850 ?? said.value.reason) !== null) break;
    }
    return said;
  };
}

/** Makes the reader of phrase and Reason header: what stands in the column of the other is taken for what it is. */
function createPhraseReader(bound: BoundColumns) {
  const phraseTextOf = cellReader(bound.at("sipPhrase"));
  const reasonTextOf = cellReader(bound.at("reason"));
  const isReason = memo(isReasonHeader, DISTINCT_MAX);
  const phrase = memo((text) => maskNumbers(withoutCode(text)), DISTINCT_MAX);
  return (cells: readonly string[]): { readonly phrase: string | null; readonly reason: string | null } => {
    const said = phraseTextOf(cells);
    const header = reasonTextOf(cells);
    if (said !== "" && isReason(said)) return { phrase: null, reason: header === "" ? said : header };
    if (header !== "" && !PARAMETER.test(header)) return { phrase: phrase(said === "" ? header : said), reason: null };
    return { phrase: said === "" ? null : phrase(said), reason: header === "" ? null : header };
  };
}

/**
 * Makes the reader of response code, phrase, Reason, cause and status word of one file. A record whose columns of codes tell
 * none is read from those of cause, phrase, Reason and status, because people put codes and words into any of them.
 */
export function createSignalReader(bound: BoundColumns, format: Format): SignalReader {
  const sipAt = bound.at("sipCode");
  const callInfoTextOf = cellReader(bound.at("callInfo"));
  const dispositionTextOf = cellReader(bound.at("disposition"));
  const amdTextOf = cellReader(bound.at("amd"));
  const retryAfterTextOf = cellReader(bound.at("retryAfter"));
  const plainWords = memo(maskNumbers, DISTINCT_MAX);
  const responseOf = createResponseReader(bound, format.codeWords);
  const phraseOf = createPhraseReader(bound);
  const causeOf = createCauseReader(bound, format.hexCauses);
  const substituteOf = createSubstituteReader(bound, format.hexCauses);
  /** A column that holds codes and words by turns, mapped as both, or a status word in the place of a code. */
  const isBoth = sipAt.some((at) => bound.at("disposition").includes(at));
  const meantBy = createMeaningReader(bound);
  const isKnown = memo((text) => parseDisposition(text) !== null || meantBy(text) !== null, DISTINCT_MAX);

  /** Response and cause, from their own columns or from others, and a status word that stands in the place of a code. */
  const endOf = (cells: readonly string[]) => {
    const parsed = responseOf(cells);
    const wordInPlace = parsed.ok ? "" : pick(cells, sipAt);
    if (!parsed.ok && !isBoth && !isKnown(wordInPlace)) return parsed.refusal;
    const read = parsed.ok ? parsed.value : NOTHING;
    const cause = causeOf(cells);
    const instead = read.sip === null ? substituteOf(cells, cause) : NO_END;
    const sip = read.sip ?? instead.sip;
    const q850 = cause ?? read.q850 ?? instead.q850;
    return { sip, q850, phrase: read.phrase, reason: read.reason ?? instead.reason, instead, wordInPlace };
  };
  /** The status word; another column's where it is not known and no cause is there either. */
  const dispositionOf = (status: string, q850: number | null, other: string | null): string | null => {
    const isTold = other === null || q850 !== null || (status !== "" && isKnown(status));
    return meantBy(status) ?? orNull(plainWords(isTold ? status : other));
  };

  return (cells, times) => {
    const end = endOf(cells);
    if (typeof end === "string") return end;
    const { sip, q850, instead } = end;
    const { phrase, reason } = phraseOf(cells);
    const status = dispositionTextOf(cells) || end.wordInPlace;
    // The word itself stands where the record has no phrase, so that it is not lost.
    const spare = sip === null && meantBy(status) !== null ? status : "";
    return {
      sip,
      phrase: phrase ?? end.phrase ?? orNull(plainWords(instead.phrase ?? spare)),
      reason: reason ?? end.reason,
      callInfo: orNull(callInfoTextOf(cells)),
      q850,
      rang: times.ringMs === null ? null : times.ringMs > 0,
      pddMs: times.pddMs,
      durationMs: times.talkMs,
      answered: times.answered,
      disposition: dispositionOf(status, q850, instead.word),
      amd: orNull(plainWords(amdTextOf(cells))),
      retryAfterS: parseRetryAfter(retryAfterTextOf(cells)),
    };
  };
}

import { parseHangupCode } from "@/lib/calls/hangup-code";
import { parseDisposition } from "@/lib/calls/vendor-disposition";
import { headerWords } from "@/lib/intake/header/header-words";
import type { FieldProposal, SampledColumn } from "@/lib/intake/proposal/field-proposal";
import { tidy } from "@/lib/intake/row/cell";
import { readDuration } from "@/lib/intake/row/read-duration";
import { readMoment } from "@/lib/intake/row/read-times";
import { ringingMaxMs } from "@/lib/intake/row/seconds-of-ringing";
import type { SourceField } from "@/lib/intake/row/source-field";
import { createTimeReader } from "@/lib/intake/time/read-time";

type Columns = readonly SampledColumn[];
type Proposals = readonly FieldProposal[];

const MEASURED = /talk|convers|connect|answered|sprech|gespr|communication|rozmow|konusma|gorusme/;
/** Until the call was answered, and so none of its talk. */
const UNTIL = /to_(?:connect|answer)/;
const BILLED = /bill|charge|rated/;
/** Confidence of a usual name whose values look like durations: such a name says that it measures talk. */
const LIKELY = 0.75;
const SECOND_MS = 1000;
const ANSWERED = /^answered/;
// Any order serves: only whether there is a time counts.
const readTime = createTimeReader("UTC", "dmy");

/** What one sampled call says of its talk: both durations, and whether it was answered, null where nothing tells. */
interface Talk {
  readonly whole: number;
  readonly billed: number;
  readonly isAnswered: boolean | null;
}

/** Makes the reader of whether a sampled call was answered: by its code, else its status word, else its answer time. */
function createAnswerReader(proposals: Proposals, columns: Columns): (at: number) => boolean | null {
  const valuesOf = (wanted: SourceField) =>
    (columns[proposals.find(({ field }) => field === wanted)?.column ?? -1]?.values ?? []).map(tidy);
  const [codes, words, answers] = [valuesOf("sipCode"), valuesOf("disposition"), valuesOf("answeredAt")];
  const hasAnswers = answers.some((text) => typeof readMoment(text, "", readTime) === "number");
  return (at) => {
    const code = parseHangupCode(codes[at] ?? "");
    const sip = code.ok ? code.value.sip : null;
    if (sip !== null && sip >= 200) return sip < 300;
    const disposition = words[at] ?? "";
    if (ANSWERED.test(parseDisposition(disposition) ?? "")) return true;
    if (ringingMaxMs({ sip: null, disposition }) > 0) return false;
    return hasAnswers ? typeof readMoment(answers[at] ?? "", "", readTime) === "number" : null;
  };
}

function talksOf(plain: FieldProposal, billed: FieldProposal, proposals: Proposals, columns: Columns): Talk[] {
  const answerOf = createAnswerReader(proposals, columns);
  const read = ({ column, unit }: FieldProposal) =>
    (columns[column]?.values ?? []).map((value) => readDuration(tidy(value), unit));
  const charged = read(billed);
  return read(plain).flatMap((whole, at) => {
    const other = charged[at];
    if (typeof whole !== "number" || typeof other !== "number") return [];
    return [{ whole, billed: other, isAnswered: answerOf(at) }];
  });
}

/**
 * Of a duration and a billed one. Answered calls that cost nothing show that what is billed is no talk time. Else, where the
 * billed one is shorter though not nothing, or nobody answered, the other counts the ringing too and says nothing of an
 * answer; and where it is longer, it is the same rounded up. Minutes are too coarse to be weighed against seconds.
 */
function ofBoth(
  top: FieldProposal,
  plain: FieldProposal,
  billed: FieldProposal,
  talks: readonly Talk[],
): FieldProposal {
  const shorter = talks.filter((talk) => talk.billed <= talk.whole - SECOND_MS);
  if (shorter.some((talk) => talk.billed === 0 && talk.isAnswered === true)) return plain;
  if (plain.unit !== billed.unit && billed.unit === "min") return plain;
  if (shorter.some((talk) => talk.billed > 0 || talk.isAnswered === false)) return billed;
  if (talks.some((talk) => talk.billed >= talk.whole + SECOND_MS)) return plain;
  // Nothing but zeros was billed: a name that means talk time alone is believed, such as `billsec`.
  return shorter.length > 0 && billed.confidence <= plain.confidence ? plain : top;
}

/** Of lengths that are told in minutes and in seconds as well, the one in seconds; null where there is none. */
function finerThanMinutes(rivals: Proposals): FieldProposal | null {
  return rivals.find(({ unit, confidence }) => unit !== "min" && confidence >= LIKELY) ?? null;
}

/**
 * Of several columns of durations, the one that counts talk time, by names and by what the sampled calls hold.
 * @param proposals of all fields, surest first
 * @returns null where the surest one stands alone or nothing speaks for another
 */
export function talkColumn(proposals: Proposals, columns: Columns): FieldProposal | null {
  const rivals = proposals.filter(({ field }) => field === "durationMs");
  const [top] = rivals;
  const nameOf = ({ column }: FieldProposal) => headerWords(columns[column]?.name ?? "");
  const billed = rivals.find((rival) => BILLED.test(nameOf(rival)));
  const measured = rivals.find((rival) => MEASURED.test(nameOf(rival)) && !UNTIL.test(nameOf(rival)));
  if (top === undefined) return null;
  const isFine = measured?.unit !== "min" || top.unit === "min";
  if (measured !== undefined && isFine && measured.confidence >= Math.min(top.confidence, LIKELY)) return measured;
  if (billed === undefined) return top.unit === "min" ? finerThanMinutes(rivals) : null;
  const plain = rivals.find((rival) => !BILLED.test(nameOf(rival)) && !MEASURED.test(nameOf(rival)));
  if (plain === undefined || (top !== billed && top !== plain)) return null;
  return ofBoth(top, plain, billed, talksOf(plain, billed, proposals, columns));
}

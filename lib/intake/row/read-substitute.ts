import type { BoundColumns } from "@/lib/intake/row/bind-columns";
import { tidy } from "@/lib/intake/row/cell";
import { memo } from "@/lib/intake/row/memo";
import { type EndText, NO_END, readEndText } from "@/lib/intake/row/read-end-text";

/** Distinct texts kept. */
const DISTINCT_MAX = 4096;
/** Causes that also stand in the header of a call that was answered before; the header itself decides about them. */
const LEFT_TO_THE_HEADER: readonly (number | null)[] = [607, 608];

/** Whether the code of a Reason header stands for the response that the record does not tell otherwise. */
function isResponse({ sip, phrase }: EndText): boolean {
  if (sip === null || LEFT_TO_THE_HEADER.includes(sip)) return false;
  // `SIP;cause=200` marks a branch that lost to another one, unless it says that all is well.
  return sip >= 300 || phrase?.toLowerCase() === "ok";
}

/**
 * Makes the reader of what the columns of cause, phrase, Reason and status say where no column tells a response code:
 * the first code, the first cause and the first status word that they hold.
 * @param hexadecimal causes of this source are hexadecimal, so that no number among them is a response
 * @returns a function of a row and of the cause that was read from the columns of causes
 */
export function createSubstituteReader(
  bound: BoundColumns,
  hexadecimal: boolean,
): (cells: readonly string[], cause: number | null) => EndText {
  const hasCodes = bound.at("sipCode").length > 0;
  const causesAt = hexadecimal ? [] : bound.at("q850");
  const statusAt = bound.at("disposition");
  const othersAt = [...bound.at("sipPhrase"), ...bound.at("reason"), ...statusAt];
  const places = [...causesAt, ...othersAt];
  const end = memo(readEndText, DISTINCT_MAX);
  /** What is known together with what a further column says; a column of status words says nothing of cause and word. */
  const joined = (known: EndText, said: EndText, isStatus: boolean): EndText => {
    const isTold = said.reason === null ? said.sip !== null : !hasCodes && isResponse(said);
    const { sip, phrase } = known.sip === null && isTold ? said : known;
    return {
      sip,
      phrase,
      q850: known.q850 ?? (isStatus ? null : said.q850),
      reason: known.reason ?? said.reason,
      word: known.word ?? (isStatus ? null : said.word),
    };
  };
  return (cells, cause) => {
    let found = NO_END;
    for (let index = cause === null ? 0 : causesAt.length; index < places.length; index += 1) {
      const at = places[index] ?? -1;
      const text = tidy(cells[at] ?? "");
      const said = text === "" ? NO_END : end(text);
      if (said !== NO_END) found = joined(found, said, statusAt.includes(at));
    }
    return found;
  };
}

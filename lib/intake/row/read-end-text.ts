import { parseHangupCode } from "@/lib/calls/hangup-code";
import { q850ByName } from "@/lib/calls/q850";
import { SIP_PHRASES } from "@/lib/calls/sip-phrases";
import { statedCause } from "@/lib/calls/stated-cause";
import { parseDisposition } from "@/lib/calls/vendor-disposition";

/** What a text says about the end of a call, whatever the column is called that it stands in; all null where nothing. */
export interface EndText {
  readonly sip: number | null;
  readonly phrase: string | null;
  /** Cause that is named, or told by its number behind a word for it; a bare number may be anything. */
  readonly q850: number | null;
  /** The text as written, where it is a Reason header. */
  readonly reason: string | null;
  /** The text as written, where it is a status word that a list knows. */
  readonly word: string | null;
}

/** The text that says nothing. */
export const NO_END: EndText = { sip: null, phrase: null, q850: null, reason: null, word: null };
/** The number that some write before the name of a cause: `17 - user busy`. */
const NUMBER_BEFORE = /^\d{1,3}[\s:;,.–-]{1,4}(?=\D)/;

/**
 * Reads a text from a column that is named after a reason, a cause or a status: people put response codes, Reason headers,
 * causes and words there alike. Only codes that have a phrase of their own count, because any other number may be anything.
 */
export function readEndText(text: string): EndText {
  const said = parseHangupCode(text);
  const word = parseDisposition(text) === null ? null : text;
  // The cause of a Reason header stays with it.
  const stated = said.ok && said.value.reason !== null ? null : statedCause(text);
  const q850 = stated ?? q850ByName(text.replace(NUMBER_BEFORE, ""));
  if (!said.ok || said.value.sip === null || SIP_PHRASES[said.value.sip] === undefined) {
    const reason = said.ok ? said.value.reason : null;
    return q850 === null && word === null && reason === null ? NO_END : { ...NO_END, q850, reason, word };
  }
  const { sip, phrase, reason } = said.value;
  return { sip, phrase, q850: null, reason, word: null };
}

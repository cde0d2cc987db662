import { headerWords } from "@/lib/intake/header/header-words";
import type { FieldProposal, SampledColumn } from "@/lib/intake/proposal/field-proposal";
import { tidy } from "@/lib/intake/row/cell";
import { isMessage } from "@/lib/intake/row/is-message";

/** Names of a column that tells calls from messages in a list of both. */
const KIND_NAMES =
  /(?:^|_)(?:type|kind|channel|media|medium|service|product|usage|category|activity|event|typ|tipo|art|dienst|leistung)(?:_|$)/;
const CONFIDENCE = 0.5;

/**
 * The proposals with the column by which messages are told from calls, where its name says so and some of its values are
 * messages: it may be that of the direction as well (`Outgoing SMS`).
 * @param chosen no column and no field twice
 */
export function withRecordType(chosen: FieldProposal[], columns: readonly SampledColumn[]): FieldProposal[] {
  if (chosen.length === 0 || chosen.some(({ field }) => field === "recordType")) return chosen;
  const column = columns.findIndex(
    ({ name, values }) => KIND_NAMES.test(headerWords(name)) && values.some((value) => isMessage(tidy(value))),
  );
  return column < 0 ? chosen : [...chosen, { field: "recordType", column, unit: "s", confidence: CONFIDENCE }];
}

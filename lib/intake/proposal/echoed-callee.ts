import type { FieldProposal, SampledColumn } from "@/lib/intake/proposal/field-proposal";
import { tidy } from "@/lib/intake/row/cell";

const SHARE_MIN = 0.9;
/** The end of a number that is the same however its country is written. */
const END_DIGITS = 8;
const LIKELY = 0.5;

/**
 * The proposals without those of a caller ID for a column that holds the called number once more in nearly every row, as
 * dialling centres call the customer the caller: nobody calls himself.
 * @param proposals surest first
 */
export function withoutEchoes(proposals: readonly FieldProposal[], columns: readonly SampledColumn[]): FieldProposal[] {
  const endsOf = ({ column }: FieldProposal) =>
    (columns[column]?.values ?? []).map((value) => tidy(value).replace(/\D/g, "").slice(-END_DIGITS));
  const callees = proposals
    .filter(({ field, confidence }) => field === "callee" && confidence >= LIKELY)
    .map((callee) => ({ callee, ends: endsOf(callee) }));
  return proposals.filter((proposal) => {
    if (proposal.field !== "callerId") return true;
    const own = endsOf(proposal);
    return !callees.some(({ callee, ends }) => callee.column !== proposal.column && areAlike(own, ends));
  });
}

function areAlike(own: readonly string[], others: readonly string[]): boolean {
  const pairs = own.flatMap((end, at) => (end.length < END_DIGITS || !others[at] ? [] : [end === others[at]]));
  return pairs.length > 1 && pairs.filter(Boolean).length >= pairs.length * SHARE_MIN;
}

import { isWithinList } from "@/lib/intake/document/document-cells";
import { END_FIELDS } from "@/lib/intake/proposal/end-field-by-values";
import type { FieldProposal, SampledColumn } from "@/lib/intake/proposal/field-proposal";
import type { SourceField } from "@/lib/intake/row/source-field";

/** Fields that the last leg of a call tells; whom it called, and when, is the call's own. */
const OF_THE_LAST_LEG: ReadonlySet<SourceField> = new Set([...END_FIELDS, "durationMs", "carrier", "trunk"]);
const LIKELY = 0.5;

/** Whether a column, by its path, can be that of a field: any that the call has itself, of its last leg only some. */
export function canTell({ name }: SampledColumn, field: SourceField): boolean {
  return !isWithinList(name) || OF_THE_LAST_LEG.has(field);
}

/** The proposals without those of the last leg for what the call says itself. @param proposals of all fields */
export function ownBeforeLegs(
  proposals: readonly FieldProposal[],
  columns: readonly SampledColumn[],
): readonly FieldProposal[] {
  const isOfLeg = ({ column }: FieldProposal) => isWithinList(columns[column]?.name ?? "");
  const told = new Set(proposals.filter((one) => !isOfLeg(one) && one.confidence >= LIKELY).map(({ field }) => field));
  return proposals.filter((one) => !isOfLeg(one) || !told.has(one.field));
}

import { DISPOSITIONS, type Disposition } from "@/lib/calls/disposition";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { OUTCOME_LABELS } from "@/lib/outcome/outcome-labels";
import type { PreviewedStatus } from "@/lib/present/import/mapping.schema";
import { shownValue, type ValueQuestion, valueQuestions } from "@/lib/present/import/value-question";

const NOTHING = { value: "", label: "Says nothing of that" };
const CHOICES = [NOTHING, ...DISPOSITIONS.map((value) => ({ value, label: OUTCOME_LABELS[value] }))];

/** What to ask about status words that nobody knows; see {@link valueQuestions}. */
export function statusQuestions(
  { statuses = {} }: Pick<ColumnMapping, "statuses">,
  found: readonly PreviewedStatus[] | null,
): readonly ValueQuestion<Disposition>[] {
  return valueQuestions(statuses, found, () => CHOICES);
}

/** The mapping with another meaning of a status word. @param chosen the value of a choice; any other text takes the meaning away */
export function withStatus(mapping: ColumnMapping, word: string, chosen: string): ColumnMapping {
  const { statuses, ...rest } = mapping;
  const means = DISPOSITIONS.find((disposition) => disposition === chosen);
  const others = Object.entries(statuses ?? {}).filter(([each]) => each !== word);
  const said = means === undefined ? others : [...others, [word, means] as const];
  return said.length === 0 ? rest : { ...rest, statuses: Object.fromEntries(said) };
}

/** What somebody said about status words, in words; empty where nobody did. */
export function saidStatuses({ statuses = {} }: Pick<ColumnMapping, "statuses">): string {
  return Object.entries(statuses)
    .map(([word, means]) => `${shownValue(word)}: ${OUTCOME_LABELS[means].toLowerCase()}`)
    .join(", ");
}

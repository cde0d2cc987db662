import { OUTCOMES, type Outcome } from "@/lib/outcome/outcome";
import { OUTCOME_GROUPS, REFUSED } from "@/lib/outcome/outcome-group";
import { OUTCOME_LABELS } from "@/lib/outcome/outcome-labels";

/** A way to filter calls by how they ended. */
export interface OutcomeChoice {
  /** Outcomes with commas between, in their own order; empty for all. */
  readonly value: string;
  readonly label: string;
}

const isBlocked = (outcome: Outcome) => OUTCOME_GROUPS[outcome].blocked;

const CHOICES: readonly OutcomeChoice[] = [
  { value: "", label: "Any outcome" },
  choice("Blocked by any network", isBlocked),
  choice("Refused or blocked", (outcome) => isBlocked(outcome) || REFUSED.includes(outcome)),
  choice("Answered, voicemail too", (outcome) => OUTCOME_GROUPS[outcome].connected),
  ...OUTCOMES.map((outcome) => ({ value: outcome, label: OUTCOME_LABELS[outcome] })),
];

/** The choices of the filter; when the current one is none of them it is added, so that the list never shows another. */
export function outcomeChoices(current: readonly Outcome[]): readonly OutcomeChoice[] {
  const value = OUTCOMES.filter((outcome) => current.includes(outcome)).join(",");
  if (CHOICES.some((known) => known.value === value)) return CHOICES;
  return [...CHOICES, { value, label: `${value.split(",").length} outcomes` }];
}

function choice(label: string, isWanted: (outcome: Outcome) => boolean): OutcomeChoice {
  return { value: OUTCOMES.filter(isWanted).join(","), label };
}

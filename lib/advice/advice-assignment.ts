/** Whose it is to follow the advice of a rule, and until when. */
export interface AdviceAssignment {
  readonly ruleId: string;
  /** By name or else by address; null for nobody, also once that person has left. */
  readonly assignee: { readonly userId: string; readonly name: string } | null;
  /** A day, ISO; null for the one that follows from how bad it is. */
  readonly dueOn: string | null;
}

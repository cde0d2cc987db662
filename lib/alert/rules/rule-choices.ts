/** Names that a rule's scope may choose among, each in order. */
export interface RuleChoices {
  readonly groups: readonly string[];
  readonly labels: readonly string[];
  readonly carriers: readonly string[];
  readonly campaigns: readonly string[];
}

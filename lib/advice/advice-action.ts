import type { Verdict } from "@/lib/advice/verify-advice";

/** Somebody followed advice, or decided not to. */
export interface AdviceAction {
  readonly id: string;
  readonly ruleId: string;
  /** Numbers that it was done for; none where the rule looks at the whole organisation. */
  readonly callerIds: readonly string[];
  readonly kind: "done" | "ignored";
  readonly reason: string | null;
  /** When it was done: calls are compared from here on. */
  readonly at: Date;
  readonly createdAt: Date;
  /** Null until the calls were looked at. */
  readonly verdict: Verdict | null;
}

/** Whether the action speaks for a finding. @param callerId empty for one about the whole organisation */
export function covers(
  { ruleId, callerIds }: Pick<AdviceAction, "ruleId" | "callerIds">,
  finding: { readonly ruleId: string; readonly callerId: string },
): boolean {
  return (
    ruleId === finding.ruleId &&
    (finding.callerId === "" ? callerIds.length === 0 : callerIds.includes(finding.callerId))
  );
}

/** Where a finding stands with the people who should act. */
export type FindingState = "open" | "done" | "ignored";

/** The latest action that speaks for a finding; null while it is open. */
export function latestAction(
  actions: readonly AdviceAction[],
  finding: { readonly ruleId: string; readonly callerId: string },
): AdviceAction | null {
  return actions
    .filter((action) => covers(action, finding))
    .reduce<AdviceAction | null>(
      (latest, one) => (latest === null || one.createdAt > latest.createdAt ? one : latest),
      null,
    );
}

/** The latest actions that speak for one of the numbers of a rule, once each; of no number, for the whole organisation. */
export function latestActionIds(
  actions: readonly AdviceAction[],
  { ruleId, callerIds }: Pick<AdviceAction, "ruleId" | "callerIds">,
): readonly string[] {
  const about = new Set(callerIds.length === 0 ? [""] : callerIds);
  return actions
    .filter((action) => action.ruleId === ruleId)
    .toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
    .filter(
      (action) => (action.callerIds.length === 0 ? [""] : action.callerIds).filter((id) => about.delete(id)).length > 0,
    )
    .map(({ id }) => id);
}

/** A finding is open until somebody acts, and again where the calls show that what was done did not help. */
export function findingState(action: AdviceAction | null): FindingState {
  if (action === null) return "open";
  if (action.kind === "ignored") return "ignored";
  return action.verdict?.word === "no_effect" || action.verdict?.word === "worse" ? "open" : "done";
}

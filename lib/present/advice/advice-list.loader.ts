import type { OrganizationScope } from "@/lib/account/organization-scope";
import { listActions } from "@/lib/advice/action.store";
import type { AdviceAction } from "@/lib/advice/advice-action";
import { listAssignments } from "@/lib/advice/assignment.store";
import { type AdviceReview, findReview, listFindings } from "@/lib/advice/finding.store";
import { loadAdviceSettings } from "@/lib/advice/setting.store";
import type { Advice } from "@/lib/present/advice/advice.schema";
import { presentAdvice } from "@/lib/present/advice/present-advice";

/** All advice that fires now, in the order of its weight, and what people did about any. */
export interface AdviceList {
  readonly advice: readonly Advice[];
  readonly actions: readonly AdviceAction[];
  /** Null before the rules first looked. */
  readonly review: AdviceReview | null;
}

/**
 * Loads the advice of an organisation.
 * @param callerId only for this number; null for all and the whole organisation
 * @param hasNames whether the reader may know whose it is to follow it
 */
export async function loadAdviceList(
  scope: OrganizationScope,
  callerId: string | null,
  hasNames = true,
): Promise<AdviceList> {
  const [findings, actions, settings, review, assignments] = await Promise.all([
    listFindings(scope, callerId),
    listActions(scope),
    loadAdviceSettings(scope),
    findReview(scope),
    hasNames ? listAssignments(scope) : [],
  ]);
  return { advice: presentAdvice(findings, actions, settings, assignments), actions, review };
}

import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { adviceRule } from "@/lib/advice/catalogue";
import { adviceCards, cardAction } from "@/lib/present/advice/advice-card";
import { loadAdviceList } from "@/lib/present/advice/advice-list.loader";
import type { CallerAdviceModel } from "@/lib/present/advice/advice-page";
import { presentAction } from "@/lib/present/advice/present-advice";

/** Loads the advice of one caller ID. */
export async function loadCallerAdvice(
  scope: OrganizationScope,
  { timeZone, isDemo }: Organization,
  callerId: string,
): Promise<CallerAdviceModel> {
  const { advice, actions, review } = await loadAdviceList(scope, callerId, !isDemo);
  const firing = new Set(advice.map(({ ruleId }) => ruleId));
  const past = actions.filter(({ ruleId, callerIds }) => callerIds.includes(callerId) && !firing.has(ruleId));
  const done = actions.filter(({ callerIds }) => callerIds.includes(callerId));
  return {
    history: done.map((action) => ({
      id: action.id,
      at: action.at.toISOString(),
      title: titleOf(action.ruleId),
      text: cardAction(presentAction(action), timeZone).text,
    })),
    cards: review === null ? null : adviceCards(advice, { timeZone, lastDay: review.lastDay }),
    past: past.map((action) => ({
      title: titleOf(action.ruleId),
      card: cardAction(presentAction(action), timeZone),
    })),
  };
}

function titleOf(ruleId: string): string {
  return adviceRule(ruleId)?.title ?? ruleId;
}

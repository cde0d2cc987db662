import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { findReview } from "@/lib/advice/finding.store";
import { loadAdviceSettings } from "@/lib/advice/setting.store";
import type { AdviceRulesPageModel } from "@/lib/present/advice/advice-rules-page";
import { presentCalendar, presentRules } from "@/lib/present/advice/present-rules";

/** Loads all rules with their limits, what they said last, and the calendar of states. */
export async function loadAdviceRules(scope: OrganizationScope): Promise<Omit<AdviceRulesPageModel, "mayChange">> {
  const [settings, review] = await Promise.all([loadAdviceSettings(scope), findReview(scope)]);
  return { rules: presentRules(settings, review?.checks ?? []), calendar: presentCalendar(settings) };
}

/** Loads the page of rules. */
export async function loadAdviceRulesPage({
  scope,
  role,
}: {
  scope: OrganizationScope;
  role: Role;
}): Promise<AdviceRulesPageModel> {
  return { ...(await loadAdviceRules(scope)), mayChange: can(role, "alerts:write") };
}

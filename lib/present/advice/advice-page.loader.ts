import { listMembers } from "@/lib/account/member/membership.store";
import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { type AdviceAction, covers } from "@/lib/advice/advice-action";
import { adviceRule } from "@/lib/advice/catalogue";
import type { Advice } from "@/lib/present/advice/advice.schema";
import { adviceCards, cardAction } from "@/lib/present/advice/advice-card";
import { loadAdviceList } from "@/lib/present/advice/advice-list.loader";
import {
  type AdvicePageModel,
  type AdviceView,
  type PastAdvice,
  readAdviceView,
} from "@/lib/present/advice/advice-page";
import { adviceSummary } from "@/lib/present/advice/advice-summary";
import { presentAction } from "@/lib/present/advice/present-advice";
import { formatDay } from "@/lib/present/format";
import { loadWaitingFile } from "@/lib/present/import/waiting-file.loader";

/** Loads the page of advice. @param url its search parameters */
export async function loadAdvicePage(
  { scope, organization, role }: { scope: OrganizationScope; organization: Organization; role: Role },
  url: Readonly<Record<string, unknown>>,
): Promise<AdvicePageModel> {
  const view = readAdviceView(url);
  const { timeZone } = organization;
  const mayChange = can(role, "alerts:write");
  const [{ advice, actions, review }, members] = await Promise.all([
    loadAdviceList(scope, null, !organization.isDemo),
    mayChange && !organization.isDemo ? listMembers(scope) : [],
  ]);
  const inView = (wanted: AdviceView) => advice.filter(({ state }) => state === wanted);
  const lastDay = review?.lastDay ?? null;
  const past = pastAdvice(actions, advice, timeZone);
  return {
    timeZone,
    view,
    counts: {
      open: rulesIn(inView("open")),
      done: rulesIn(inView("done")) + past.done.length,
      ignored: rulesIn(inView("ignored")) + past.ignored.length,
    },
    cards: adviceCards(inView(view), { timeZone, lastDay }),
    past: view === "open" ? [] : past[view],
    summary: review === null ? null : adviceSummary(review.checks),
    asOf: review === null ? null : `Calls up to ${formatDay(`${review.lastDay}T12:00:00Z`, "UTC")}`,
    mayChange,
    waiting: review === null ? await loadWaitingFile(scope) : null,
    mayImport: can(role, "imports:write"),
    members: members.map(({ userId, name, email }) => ({ userId, name: name ?? email })),
  };
}

function rulesIn(advice: readonly Advice[]): number {
  return new Set(advice.map(({ ruleId }) => ruleId)).size;
}

/** Actions that speak for nothing that still fires. */
function pastAdvice(
  actions: readonly AdviceAction[],
  advice: readonly Advice[],
  timeZone: string,
): Record<"done" | "ignored", readonly PastAdvice[]> {
  const isPast = (action: AdviceAction) =>
    !advice.some(({ ruleId, callerId }) => covers(action, { ruleId, callerId: callerId ?? "" }));
  const past = actions.filter(isPast);
  const of = (kind: AdviceAction["kind"]) =>
    past
      .filter((action) => action.kind === kind)
      .map((action) => ({
        title: adviceRule(action.ruleId)?.title ?? action.ruleId,
        card: cardAction(presentAction(action), timeZone),
      }));
  return { done: of("done"), ignored: of("ignored") };
}

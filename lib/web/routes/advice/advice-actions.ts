import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { writeTogether } from "@/lib/account/write-together.store";
import { addAction, listActions } from "@/lib/advice/action.store";
import { latestActionIds } from "@/lib/advice/advice-action";
import { adviceRule } from "@/lib/advice/catalogue";
import { listFindings } from "@/lib/advice/finding.store";
import { AppError } from "@/lib/base/app-error";
import { requestAdvice } from "@/lib/pipeline/job-queue";
import { AdviceAction, NewAdviceAction } from "@/lib/present/advice/advice.schema";
import { presentAction } from "@/lib/present/advice/present-advice";
import { formatDay } from "@/lib/present/format";
import { pastProblem } from "@/lib/present/sensible-time";
import { timeSpan } from "@/lib/present/time-span.schema";
import { firstCallAt } from "@/lib/watch/last-call.store";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { refuseProblem } from "@/lib/web/refuse-problem";
import { requireShown } from "@/lib/web/require-shown";

/** What people did about advice. */
export const adviceActionsRoute: Route = {
  path: "/advice/actions",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "List what was done about advice, the latest first, and whether it helped",
      input: z.object({}),
      status: 200,
      answer: z.object({ data: z.array(AdviceAction) }),
      handle: async (_input, { scope }) => ({ body: { data: (await listActions(scope)).map(presentAction) } }),
    }),
    POST: forOrganization("alerts:write", {
      summary: "Say that advice was followed, or is ignored and why; from then on its calls are compared",
      input: z.object({ body: NewAdviceAction }),
      status: 201,
      answer: AdviceAction,
      handle: async ({ body }, { scope, organization, now }) => {
        const { ruleId, kind, reason = null, shown } = body;
        const day = timeSpan({ from: body.at, to: body.at }, organization.timeZone);
        const at = day.from ?? now;
        refuseProblem("at", pastProblem(at, now) ?? (await earlyProblem(scope, day.to, organization.timeZone)));
        const callerIds = await actedOn(scope, ruleId, body.callerIds);
        const id = await writeTogether(scope, async () => {
          const id = await addAction(scope, { ruleId, callerIds, kind, reason, at }, (present) => {
            const unseen = latestActionIds(present, { ruleId, callerIds }).filter(
              (one) => shown?.includes(one) === false,
            );
            requireShown([], unseen);
          });
          await recordAudit(scope, {
            action: "advice.followed",
            subject: id,
            detail: { ruleId, kind, callerIds, reason },
          });
          return id;
        });
        await requestAdvice(scope.organizationId);
        const added = (await listActions(scope)).find((action) => action.id === id);
        if (added === undefined) throw new AppError("conflict", "It was undone at the same moment.");
        return { body: presentAction(added) };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(adviceActionsRoute);

/** What is wrong with a day that ended before the first call. */
async function earlyProblem(scope: OrganizationScope, dayEnd: Date | null, timeZone: string): Promise<string | null> {
  const first = await firstCallAt(scope);
  if (dayEnd === null || first === null || dayEnd > first) return null;
  return `Your calls begin on ${formatDay(first, timeZone)}, so nothing can be compared with what was before. Choose that day or a later one.`;
}

/** The numbers that it was done for: those asked for, or all for which the rule fires. */
async function actedOn(
  scope: OrganizationScope,
  ruleId: string,
  asked: readonly string[] | undefined,
): Promise<readonly string[]> {
  const rule = adviceRule(ruleId);
  if (rule === null)
    throw new AppError("unprocessable", "There is no such rule.", {
      problems: [{ path: "body.ruleId", message: "is no rule" }],
    });
  const firing = (await listFindings(scope, null)).filter((finding) => finding.ruleId === ruleId);
  if (firing.length === 0)
    throw new AppError("unprocessable", "This rule does not fire, so there is nothing to follow.");
  if (rule.scope === "organization") return [];
  const numbers = firing.map(({ callerId }) => callerId);
  const stray = asked?.find((callerId) => !numbers.includes(callerId));
  if (stray !== undefined) throw new AppError("unprocessable", `The rule does not fire for ${stray}.`);
  return asked === undefined || asked.length === 0 ? numbers : [...new Set(asked)];
}

import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { writeTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { MINUTE_MS } from "@/lib/base/time-units";
import { requestAdvice } from "@/lib/pipeline/job-queue";
import { dayKey } from "@/lib/present/format";
import { NewCaseStep, RedressCaseDetail } from "@/lib/present/redress/redress.schema";
import { loadRedressCase } from "@/lib/present/redress/redress-case.loader";
import { aheadProblem } from "@/lib/present/sensible-time";
import { latestMoment, timeSpan } from "@/lib/present/time-span.schema";
import { takeStep } from "@/lib/redress/case-log.store";
import { answeredProblem, type CaseStep, sentProblem } from "@/lib/redress/case-step";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { refuseProblem } from "@/lib/web/refuse-problem";
import { requireCase, unknownCase } from "@/lib/web/require-case";
import { requireMember } from "@/lib/web/require-member";

/** What people do about a redress case. */
export const redressStepsRoute: Route = {
  path: "/redress-cases/{id}/steps",
  operations: {
    POST: forOrganization("redress:write", {
      summary:
        "Do something about a redress case: sent, answered, noted, ticked off, put off, handed over, closed, reopened",
      input: z.object({ params: z.object({ id: z.uuid() }), body: NewCaseStep }),
      status: 200,
      answer: RedressCaseDetail,
      handle: async ({ params: { id }, body }, { scope, organization, now }) => {
        const step = await checkedStep(scope, id, body, { timeZone: organization.timeZone, now });
        await writeTogether(scope, async () => {
          const { callerId } = await requireCase(scope, id);
          const taken = await takeStep(scope, id, step, now);
          if (taken === null) throw unknownCase();
          if (!taken.ok) throw new AppError("conflict", taken.refusal);
          const outcome = step.kind === "closed" ? { outcome: step.outcome } : {};
          const detail = { callerId, step: step.kind, ...outcome };
          await recordAudit(scope, { action: "redress.changed", subject: id, detail });
        });
        const shown = await loadRedressCase(scope, organization, id);
        if (shown === null) throw unknownCase();
        if (step.kind === "closed") await requestAdvice(scope.organizationId);
        return { body: shown };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(redressStepsRoute);

async function checkedStep(
  scope: OrganizationScope,
  id: string,
  body: z.output<typeof NewCaseStep>,
  { timeZone, now }: { readonly timeZone: string; readonly now: Date },
): Promise<CaseStep> {
  if (body.kind === "assigned" && body.assigneeId !== null) await requireMember(scope, body.assigneeId);
  if (body.kind === "sent") {
    const { sentAt: asked, ...step } = body;
    if (asked === undefined) return step;
    const sentAt = pastMoment(asked, timeZone, now);
    refuseProblem("sentAt", sentProblem(sentAt, (await requireCase(scope, id)).openedAt, now));
    return { ...step, sentAt };
  }
  if (body.kind === "answered") {
    const { answeredAt: asked, ...step } = body;
    if (asked === undefined) return step;
    const { sentAt } = await requireCase(scope, id);
    const answeredAt = notBefore(sentAt, pastMoment(asked, timeZone, now));
    refuseProblem("answeredAt", answeredProblem(answeredAt, sentAt, now));
    return { ...step, answeredAt };
  }
  if (body.kind !== "follow_up") return body;
  const { from: at, to } = timeSpan({ from: body.at, to: body.at }, timeZone);
  if (at === null || to === null) throw new AppError("unprocessable", "This is not a day.");
  refuseProblem("at", aheadProblem(to, now));
  return { kind: "follow_up", at };
}

/** A browser's clock may run ahead of ours by so much. */
const AHEAD_MAX_MS = 5 * MINUTE_MS;

/** When it happened: now at the latest, also where it was today, or by a clock that runs ahead. */
function pastMoment(asked: string, timeZone: string, now: Date): Date {
  const at = latestMoment(asked, timeZone);
  const isToday = dayKey(now, timeZone) === asked;
  return isToday || (at > now && at.getTime() <= now.getTime() + AHEAD_MAX_MS) ? now : at;
}

/** A reading of a clock has no seconds: one of the minute in which the request was sent means the time after it. */
function notBefore(sentAt: Date | null, at: Date): Date {
  return sentAt !== null && at < sentAt && sentAt.getTime() - at.getTime() < MINUTE_MS ? sentAt : at;
}

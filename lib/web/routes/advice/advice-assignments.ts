import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { listAssignments, saveAssignment } from "@/lib/advice/assignment.store";
import { adviceRule } from "@/lib/advice/catalogue";
import { AppError } from "@/lib/base/app-error";
import { AdviceAssignment, AdviceAssignmentChange, AdviceAssignmentList } from "@/lib/present/advice/advice.schema";
import { aheadProblem } from "@/lib/present/sensible-time";
import { timeSpan } from "@/lib/present/time-span.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { refuseProblem } from "@/lib/web/refuse-problem";
import { requireMember } from "@/lib/web/require-member";
import { requireShown } from "@/lib/web/require-shown";

/** Whose it is to follow advice, and until when. */
export const adviceAssignmentsRoute: Route = {
  path: "/advice/assignments",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "List whose it is to follow the advice of which rule, and until when",
      input: z.object({}),
      status: 200,
      answer: AdviceAssignmentList,
      handle: async (_input, { scope, organization: { isDemo } }) => ({
        body: { data: isDemo ? [] : [...(await listAssignments(scope))] },
      }),
    }),
    PUT: forOrganization("alerts:write", {
      summary: "Give the advice of a rule to somebody, and set a day; nobody and no day take both away",
      input: z.object({ body: AdviceAssignmentChange }),
      status: 200,
      answer: AdviceAssignment,
      handle: async ({ body: { ruleId, assigneeId, dueOn, shown } }, { scope, organization, now }) => {
        if (adviceRule(ruleId) === null) throw new AppError("unprocessable", "There is no such rule.");
        const before = (await listAssignments(scope)).find((one) => one.ruleId === ruleId);
        // A day that has passed since it was set may stay when somebody else is to do it.
        if (dueOn !== null && dueOn !== before?.dueOn) {
          const { to } = timeSpan({ to: dueOn }, organization.timeZone);
          refuseProblem("dueOn", to && aheadProblem(to, now));
        }
        const to = assigneeId === null ? null : await requireMember(scope, assigneeId);
        await writeTogether(scope, async () => {
          await saveAssignment(scope, { ruleId, assigneeId, dueOn }, (present) => requireShown(shown, present));
          await recordAudit(scope, { action: "advice.assigned", subject: ruleId, detail: { ruleId, to, dueOn } });
        });
        const saved = (await listAssignments(scope)).find((one) => one.ruleId === ruleId);
        return { body: saved ?? { ruleId, assignee: null, dueOn: null } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(adviceAssignmentsRoute);

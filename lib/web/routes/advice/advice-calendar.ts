import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { StateHoursRecord } from "@/lib/advice/advice-record.schema";
import { saveStateHours } from "@/lib/advice/setting.store";
import { requestAdvice } from "@/lib/pipeline/job-queue";
import { AdviceCalendar, AdviceCalendarChange } from "@/lib/present/advice/advice.schema";
import { loadAdviceRules } from "@/lib/present/advice/advice-rules.loader";
import { presentCalendar } from "@/lib/present/advice/present-rules";
import { pastProblem } from "@/lib/present/sensible-time";
import { timeSpan } from "@/lib/present/time-span.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { refuseProblem } from "@/lib/web/refuse-problem";
import { requireShown } from "@/lib/web/require-shown";

/** When calls may be placed, by the callee's state. */
export const adviceCalendarRoute: Route = {
  path: "/advice/calendar",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Show the calling hours of states; not legal advice, verify with counsel",
      input: z.object({}),
      status: 200,
      answer: AdviceCalendar,
      handle: async (_input, { scope }) => ({ body: (await loadAdviceRules(scope)).calendar }),
    }),
    PUT: forOrganization("alerts:write", {
      summary: "Replace the calling hours of states; null goes back to ours",
      input: z.object({ body: AdviceCalendarChange }),
      status: 200,
      answer: AdviceCalendar,
      handle: async ({ body: { states, shown } }, { scope, organization, now }) => {
        for (const [place, { asOf }] of (states ?? []).entries()) {
          const { from } = timeSpan({ from: asOf }, organization.timeZone);
          refuseProblem(`states.${place}.asOf`, from && pastProblem(from, now));
        }
        await writeTogether(scope, async () => {
          await saveStateHours(scope, states, (present) =>
            requireShown(shown, StateHoursRecord.parse(presentCalendar(present).states)),
          );
          await recordAudit(scope, {
            action: "advice.calendar_changed",
            subject: scope.organizationId,
            detail: { states: states === null ? null : states.map(({ state }) => state) },
          });
        });
        await requestAdvice(scope.organizationId);
        return { body: (await loadAdviceRules(scope)).calendar };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(adviceCalendarRoute);

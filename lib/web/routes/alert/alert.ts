import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { type AlertStanding, changeAlert } from "@/lib/alert/change-alert.store";
import { Alert, AlertChange } from "@/lib/present/alert/alert.schema";
import { aheadProblem } from "@/lib/present/sensible-time";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { refuseProblem } from "@/lib/web/refuse-problem";
import { requireAlert } from "@/lib/web/require-alert";
import { requireMember } from "@/lib/web/require-member";
import { requireShown } from "@/lib/web/require-shown";

const params = z.object({ id: z.uuid() });

/** One harm that was found, and what people do about it. */
export const alertRoute: Route = {
  path: "/alerts/{id}",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Show an alert",
      input: z.object({ params }),
      status: 200,
      answer: Alert,
      handle: async ({ params: { id } }, { scope }) => ({ body: await requireAlert(scope, id) }),
    }),
    PATCH: forOrganization("alerts:write", {
      summary: "Acknowledge, snooze, resolve, reopen or assign an alert",
      input: z.object({ params, body: AlertChange }),
      status: 200,
      answer: Alert,
      handle: async ({ params: { id }, body }, { scope, now }) => {
        const { shown, ...asked } = body;
        const { status, assigneeId, resolution = null } = asked;
        const snoozedUntil = body.snoozedUntil === undefined ? null : new Date(body.snoozedUntil);
        refuseProblem("snoozedUntil", snoozedUntil && aheadProblem(snoozedUntil, now));
        const { callerId } = await requireAlert(scope, id);
        const to = assigneeId ? await requireMember(scope, assigneeId) : null;
        // Who gives it to somebody takes nothing away from whoever acknowledges it meanwhile.
        const changed = (standing: AlertStanding) => ({
          ...(status === undefined ? {} : { status: standing.status }),
          ...(assigneeId === undefined ? {} : { assigneeId: standing.assigneeId }),
        });
        const deed = { status, snoozedUntil, resolution, assigneeId };
        const { assigneeId: _, ...noted } = asked;
        const detail = { callerId, ...noted, ...(assigneeId === undefined ? {} : { to }) };
        await writeTogether(scope, async () => {
          if (await changeAlert(scope, id, deed, (present) => requireShown(shown && changed(shown), changed(present))))
            await recordAudit(scope, { action: "alert.changed", subject: id, detail });
        });
        return { body: await requireAlert(scope, id) };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(alertRoute);

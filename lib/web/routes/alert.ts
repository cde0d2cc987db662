import { z } from "zod";
import { recordAudit } from "@/lib/account/audit.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { findAlert, setAlertStatus } from "@/lib/alert/alert.store";
import { AppError } from "@/lib/base/app-error";
import { Alert, AlertChange } from "@/lib/present/alert.schema";
import { presentAlert } from "@/lib/present/present-alert";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

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
      summary: "Acknowledge, snooze, resolve or reopen an alert",
      input: z.object({ params, body: AlertChange }),
      status: 200,
      answer: Alert,
      handle: async ({ params: { id }, body: { status, snoozedUntil } }, { scope }) => {
        const until = snoozedUntil === undefined ? null : new Date(snoozedUntil);
        if (await setAlertStatus(scope, id, { status, snoozedUntil: until }))
          await recordAudit(scope, { action: "alert.changed", subject: id, detail: { status } });
        return { body: await requireAlert(scope, id) };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(alertRoute);

async function requireAlert(scope: OrganizationScope, id: string): Promise<Alert> {
  const alert = await findAlert(scope, id);
  if (alert === null) throw new AppError("not_found", "There is no such alert.");
  return presentAlert(alert);
}

import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { changeAlertSettings, loadAlertSettings } from "@/lib/alert/person/alert-setting.store";
import type { AlertSettings } from "@/lib/alert/person/alert-settings.schema";
import { AlertSettingsChange, AlertSettingsItem } from "@/lib/present/delivery/alert-settings.schema";
import { presentAlertSettings } from "@/lib/present/delivery/present-alert-settings";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireOwnAudience } from "@/lib/web/require-alert-rule";
import { requireShown } from "@/lib/web/require-shown";

/** How alerts are told in the organisation. */
export const alertSettingsRoute: Route = {
  path: "/alert-settings",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Show how alerts are told: budget of mails, escalation, and what holds for who has chosen nothing",
      input: z.object({}),
      status: 200,
      answer: AlertSettingsItem,
      handle: async (_, { scope }) => ({ body: presentAlertSettings(await loadAlertSettings(scope)) }),
    }),
    PATCH: forOrganization("organization:manage", {
      summary: "Change how alerts are told; what is left out stays",
      input: z.object({ body: AlertSettingsChange }),
      status: 200,
      answer: AlertSettingsItem,
      handle: async ({ body }, { scope, now }) => {
        for (const [at, step] of (body.escalation ?? []).entries())
          await requireOwnAudience(scope, step, `escalation.${at}`);
        const change = (before: AlertSettings) => {
          requireShown(body.shown, presentAlertSettings(before));
          const escalatesFrom = body.escalation === undefined ? before.escalatesFrom : now.toISOString();
          const { mailsPerDay = before.mailsPerDay, escalation = before.escalation, defaults = before.defaults } = body;
          return { ...before, mailsPerDay, escalation, defaults, escalatesFrom };
        };
        const settings = await writeTogether(scope, async () => {
          const settings = await changeAlertSettings(scope, change);
          const detail = { mailsPerDay: settings.mailsPerDay, escalationSteps: settings.escalation.length };
          await recordAudit(scope, { action: "alert_settings.changed", subject: scope.organizationId, detail });
          return settings;
        });
        return { body: presentAlertSettings(settings) };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(alertSettingsRoute);

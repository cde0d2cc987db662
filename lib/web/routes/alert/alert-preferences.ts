import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { writeTogether } from "@/lib/account/write-together.store";
import { AlertPreferences } from "@/lib/alert/person/alert-preferences.schema";
import { changeOwnPreferences, findOwnPreferences, findRecipient } from "@/lib/alert/person/alert-recipient.store";
import { AlertPreferencesChange, AlertPreferencesItem } from "@/lib/present/delivery/alert-settings.schema";
import { farProblem } from "@/lib/present/sensible-time";
import { timeSpan } from "@/lib/present/time-span.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forPerson } from "@/lib/web/operation";
import { ownPlace } from "@/lib/web/own-place";
import { refuseProblem } from "@/lib/web/refuse-problem";
import { requireShown } from "@/lib/web/require-shown";

/** How one wants to be told of alerts, in the organisation that is open. */
export const alertPreferencesRoute: Route = {
  path: "/alert-preferences",
  operations: {
    GET: forPerson({
      summary: "Show how one wants to be told of alerts by mail",
      input: z.object({}),
      status: 200,
      answer: AlertPreferencesItem,
      handle: async (_, { caller, now }) => {
        const { scope, userId } = ownPlace(caller);
        return { body: await shown(scope, userId, now) };
      },
    }),
    PUT: forPerson({
      summary: "Say how one wants to be told of alerts by mail",
      input: z.object({ body: AlertPreferencesChange }),
      status: 200,
      answer: AlertPreferencesItem,
      handle: async ({ body }, { caller, now }) => {
        const { scope, userId, organization } = ownPlace(caller);
        const { shown: seen, pausedUntil: asked, ...rest } = body;
        const { from: pause } = timeSpan({ from: asked ?? undefined }, rest.timeZone ?? organization.timeZone);
        // A pause that has ended stands in the form until somebody takes it out.
        refuseProblem("pausedUntil", pause && farProblem(pause, now));
        const preferences = AlertPreferences.parse({ ...rest, pausedUntil: pause?.toISOString() ?? null });
        await writeTogether(scope, async () => {
          await changeOwnPreferences(scope, userId, (before) => {
            requireShown(seen && chosenIn(seen), before);
            return preferences;
          });
          await recordAudit(scope, { action: "alert_preferences.changed", subject: userId, detail: {} });
        });
        return { body: await shown(scope, userId, now) };
      },
    }),
    DELETE: forPerson({
      summary: "Go back to the defaults of the organisation",
      input: z.object({}),
      status: 204,
      answer: null,
      handle: async (_, { caller }) => {
        const { scope, userId } = ownPlace(caller);
        await writeTogether(scope, async () => {
          await changeOwnPreferences(scope, userId, () => null);
          await recordAudit(scope, {
            action: "alert_preferences.changed",
            subject: userId,
            detail: { isDefault: true },
          });
        });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(alertPreferencesRoute);

/** What somebody has chosen themselves; null where they were shown the defaults of the organisation. */
function chosenIn({ preferences, isOwn }: AlertPreferencesItem): AlertPreferences | null {
  return isOwn ? preferences : null;
}

async function shown(scope: OrganizationScope, userId: string, now: Date): Promise<AlertPreferencesItem> {
  const own = await findOwnPreferences(scope, userId);
  const preferences = own ?? (await findRecipient(scope, { userId }, now))?.preferences ?? AlertPreferences.parse({});
  return { preferences, isOwn: own !== null };
}

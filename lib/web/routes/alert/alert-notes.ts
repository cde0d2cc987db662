import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { writeTogether } from "@/lib/account/write-together.store";
import { commentAlert, listAlertNotes } from "@/lib/alert/change-alert.store";
import { AlertComment, AlertNoteList } from "@/lib/present/alert/alert.schema";
import { presentAlertNote } from "@/lib/present/alert/present-alert-note";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireAlert } from "@/lib/web/require-alert";

const params = z.object({ id: z.uuid() });

/** What people did about an alert, and said of it. */
export const alertNotesRoute: Route = {
  path: "/alerts/{id}/notes",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "List what was done about an alert and said of it, in the order of time",
      input: z.object({ params }),
      status: 200,
      answer: AlertNoteList,
      handle: async ({ params: { id } }, { scope, organization }) => {
        await requireAlert(scope, id);
        // The demo is everybody's to look at; its people are nobody's business.
        return { body: await notes(scope, id, organization.isDemo) };
      },
    }),
    POST: forOrganization("alerts:write", {
      summary: "Comment on an alert",
      input: z.object({ params, body: AlertComment }),
      status: 201,
      answer: AlertNoteList,
      handle: async ({ params: { id }, body: { text } }, { scope, organization }) => {
        const { callerId } = await requireAlert(scope, id);
        await writeTogether(scope, async () => {
          await commentAlert(scope, id, text);
          await recordAudit(scope, { action: "alert.changed", subject: id, detail: { callerId, comment: true } });
        });
        return { body: await notes(scope, id, organization.isDemo) };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(alertNotesRoute);

async function notes(scope: OrganizationScope, alertId: string, isAnonymous: boolean) {
  const all = await listAlertNotes(scope, alertId);
  return { data: all.map((note) => presentAlertNote(note, { isAnonymous })), nextCursor: null };
}

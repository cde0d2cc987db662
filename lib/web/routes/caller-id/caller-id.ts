import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { writeTogether } from "@/lib/account/write-together.store";
import { CallerIdChange, CallerIdDetail } from "@/lib/present/caller-id/caller-id.schema";
import { loadCallerId } from "@/lib/present/caller-id/caller-id-detail.loader";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";
import { saysSomething } from "@/lib/present/caller-id/says-something";
import { type TimeSpan, TimeSpanQuery } from "@/lib/present/time-span.schema";
import { describeCallerIds } from "@/lib/watch/caller-id-page.store";
import { askedSpan } from "@/lib/web/asked-span";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { unknownCallerId } from "@/lib/web/require-caller-id";

const params = z.object({ callerId: CallerIdText });

/** One caller ID. */
export const callerIdRoute: Route = {
  path: "/caller-ids/{callerId}",
  operations: {
    GET: forOrganization("reputation:read", {
      summary:
        "Show a caller ID with the reasons for its score; counts are of whole hours (UTC) that begin between from and to, and the answer says from when to when",
      input: z.object({ params, query: TimeSpanQuery }),
      status: 200,
      answer: CallerIdDetail,
      handle: async ({ params: { callerId }, query }, { scope, organization }) => ({
        body: await load(scope, organization, callerId, askedSpan(query, organization.timeZone)),
      }),
    }),
    PATCH: forOrganization("caller-ids:write", {
      summary: "Write a label, group or owner beside a caller ID",
      input: z.object({ params, body: CallerIdChange }),
      status: 200,
      answer: CallerIdDetail,
      handle: async ({ params: { callerId }, body }, { scope, organization }) => {
        await writeTogether(scope, async () => {
          if ((await describeCallerIds(scope, [callerId], body)).length === 0) throw unknownCallerId();
          if (saysSomething(body))
            await recordAudit(scope, { action: "caller_id.changed", subject: callerId, detail: body });
        });
        return { body: await load(scope, organization, callerId, { from: null, to: null }) };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(callerIdRoute);

async function load(
  scope: OrganizationScope,
  organization: Organization,
  callerId: string,
  span: TimeSpan,
): Promise<CallerIdDetail> {
  const detail = await loadCallerId(scope, organization, callerId, span);
  if (detail === null) throw unknownCallerId();
  return detail;
}

import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { exportOrganization } from "@/lib/account/organization/export-organization.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { withoutToken } from "@/lib/alert/person/recipient-token";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { download } from "@/lib/web/download";
import { forOrganization } from "@/lib/web/operation";
import { streamText } from "@/lib/web/stream-text";

/** Everything that is kept of an organisation. */
export const exportRoute: Route = {
  path: "/export",
  operations: {
    GET: forOrganization("data:export", {
      summary: "Download everything that is kept of the organisation, as NDJSON: a line for each row of each table",
      input: z.object({}),
      limit: { name: "export", requests: 20, windowSeconds: 3_600 },
      status: 200,
      answer: null,
      answerType: "application/x-ndjson",
      handle: async (_, { scope, organization }) => {
        await recordAudit(scope, { action: "data.exported", subject: organization.id });
        return download(streamText(lines(scope)), `ringworthy-${organization.slug}`, "ndjson");
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(exportRoute);

/** Mails hold what lets their reader, and nobody else, end such mails. */
async function* lines(scope: OrganizationScope): AsyncGenerator<string> {
  for await (const page of exportOrganization(scope))
    yield withoutToken(page.map((row) => `${JSON.stringify(row)}\n`).join(""));
}

import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { type AuditFilter, listAuditEvents } from "@/lib/account/audit/audit-page.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { csvRow } from "@/lib/base/csv-cell";
import { AuditQuery } from "@/lib/present/settings/audit.schema";
import { auditFilter } from "@/lib/present/settings/audit-filter";
import { refuseTurnedRound } from "@/lib/web/asked-span";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { download } from "@/lib/web/download";
import { forOrganization } from "@/lib/web/operation";
import { DOWNLOAD_LIMIT } from "@/lib/web/rate-limit";
import { streamText } from "@/lib/web/stream-text";

const COLUMNS = ["at", "actor_kind", "actor", "actor_id", "action", "subject", "address", "detail"] as const;
const PAGE = 500;

/** The audit log for a spreadsheet. */
export const auditExportRoute: Route = {
  path: "/audit-events/export",
  operations: {
    GET: forOrganization("audit:read", {
      summary: "Download the audit log as CSV, newest first",
      input: z.object({ query: AuditQuery }),
      limit: DOWNLOAD_LIMIT,
      status: 200,
      answer: null,
      answerType: "text/csv",
      handle: async ({ query }, { scope, organization }) => {
        refuseTurnedRound(query, "UTC");
        await recordAudit(scope, { action: "audit.exported", subject: organization.id });
        return download(streamText(rows(scope, auditFilter(query))), `audit-${organization.slug}`, "csv");
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(auditExportRoute);

async function* rows(scope: OrganizationScope, filter: AuditFilter): AsyncGenerator<string> {
  yield csvRow(COLUMNS);
  for (let cursor: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listAuditEvents>> = await listAuditEvents(scope, filter, {
      limit: PAGE,
      cursor,
    });
    yield page.events
      .map((event) => {
        const { at, actorKind, actor, actorId, action, subject, address, detail } = event;
        return csvRow([at.toISOString(), actorKind, actor, actorId, action, subject, address, JSON.stringify(detail)]);
      })
      .join("");
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}

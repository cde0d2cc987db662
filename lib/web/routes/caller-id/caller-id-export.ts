import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { csvRow } from "@/lib/base/csv-cell";
import { countedSpan } from "@/lib/ledger/report/report-window";
import { PUBLIC_STANDINGS } from "@/lib/present/caller-id/caller-id.schema";
import { CALLER_ID_COLUMNS, callerIdCells } from "@/lib/present/caller-id/caller-id-cells";
import { type CallerIdListRequest, loadCallerIds } from "@/lib/present/caller-id/caller-id-list.loader";
import { TimeSpanQuery } from "@/lib/present/time-span.schema";
import { CALLER_ID_SORTS } from "@/lib/watch/caller-id-page.store";
import { publicStanding, STANDINGS } from "@/lib/watch/standing";
import { askedSpan } from "@/lib/web/asked-span";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { download } from "@/lib/web/download";
import { forOrganization } from "@/lib/web/operation";
import { DOWNLOAD_LIMIT } from "@/lib/web/rate-limit";
import { streamText } from "@/lib/web/stream-text";

const PAGE = 500;
const Query = z.object({
  ...TimeSpanQuery.shape,
  q: z.string().trim().max(100).optional(),
  standing: z.enum(PUBLIC_STANDINGS).optional(),
  sort: z.enum(CALLER_ID_SORTS).default("score"),
  order: z.enum(["asc", "desc"]).optional(),
});

/** The list of caller IDs for a spreadsheet, as it was filtered and sorted. */
export const callerIdExportRoute: Route = {
  path: "/caller-id-export",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Download caller IDs with standing and rates as CSV",
      input: z.object({ query: Query }),
      limit: DOWNLOAD_LIMIT,
      status: 200,
      answer: null,
      answerType: "text/csv",
      handle: async ({ query }, { scope, organization }) => {
        const { q, standing, sort } = query;
        const wish = {
          span: askedSpan(query, organization.timeZone),
          search: q === undefined || q === "" ? null : q,
          standings: STANDINGS.filter((one) => publicStanding(one) === standing),
          sort,
          order: query.order ?? (sort === "score" ? "asc" : "desc"),
        };
        await recordAudit(scope, {
          action: "file.downloaded",
          subject: organization.id,
          detail: { file: "caller-ids" },
        });
        return download(streamText(rows(scope, organization, wish)), "caller-ids", "csv");
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(callerIdExportRoute);

async function* rows(
  scope: OrganizationScope,
  organization: Organization,
  wish: Omit<CallerIdListRequest, "limit" | "after">,
): AsyncGenerator<string> {
  yield csvRow(CALLER_ID_COLUMNS);
  for (let after: CallerIdListRequest["after"] = null; ; ) {
    const { items, window, next } = await loadCallerIds(scope, organization, { ...wish, limit: PAGE, after });
    yield items.map((item) => csvRow(callerIdCells(item, window && countedSpan(window)))).join("");
    if (next === null) return;
    after = next;
  }
}

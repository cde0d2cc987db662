import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { csvRow } from "@/lib/base/csv-cell";
import type { CallConditions } from "@/lib/ledger/report/call-conditions";
import { type CallPlace, listCalls } from "@/lib/ledger/report/call-page.store";
import { askedCalls } from "@/lib/present/calls/asked-calls";
import { CALL_COLUMNS, callCells } from "@/lib/present/calls/call-cells";
import { callFilterQuery } from "@/lib/present/calls/call-filter";
import { CallFilterQuery, filterOf } from "@/lib/present/calls/call-filter.schema";
import { presentCall } from "@/lib/present/calls/present-call";
import { refuseTurnedRound } from "@/lib/web/asked-span";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { download } from "@/lib/web/download";
import { forOrganization } from "@/lib/web/operation";
import { DOWNLOAD_LIMIT } from "@/lib/web/rate-limit";
import { streamText } from "@/lib/web/stream-text";

const PAGE = 2_000;

/** Calls for a spreadsheet, just those that a filter lets through. */
export const callExportRoute: Route = {
  path: "/call-export",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Download calls as CSV, newest first, with their outcomes and the rules that judged them",
      input: z.object({ query: CallFilterQuery }),
      limit: DOWNLOAD_LIMIT,
      status: 200,
      answer: null,
      answerType: "text/csv",
      handle: async ({ query }, { scope, organization }) => {
        const filter = filterOf(query);
        refuseTurnedRound(query, filter.timeZone ?? organization.timeZone);
        const asked = askedCalls(filter, organization.timeZone);
        const given = Object.entries(callFilterQuery(filter)).flatMap(([name, value]) =>
          value === null ? [] : [[name, value]],
        );
        await recordAudit(scope, {
          action: "calls.exported",
          subject: organization.id,
          detail: Object.fromEntries(given),
        });
        return download(streamText(rows(scope, asked)), `calls-${organization.slug}`, "csv");
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(callExportRoute);

async function* rows(scope: OrganizationScope, asked: CallConditions): AsyncGenerator<string> {
  yield csvRow(CALL_COLUMNS);
  for (let after: CallPlace | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listCalls>> = await listCalls(scope, asked, { limit: PAGE, after });
    yield page.calls.map((call) => csvRow(callCells(presentCall(call)))).join("");
    if (page.next === null) return;
    after = page.next;
  }
}

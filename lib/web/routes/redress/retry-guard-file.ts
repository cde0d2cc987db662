import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import {
  listGuardedCalls,
  PAUSE_HOURS,
  type RetryGuardFilter,
  type RetryGuardPlace,
} from "@/lib/advice/retry-guard.store";
import { csvRow } from "@/lib/base/csv-cell";
import { RetryGuardQuery } from "@/lib/present/advice/advice.schema";
import { presentGuardedCall } from "@/lib/present/advice/present-guarded-call";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { download } from "@/lib/web/download";
import { forOrganization } from "@/lib/web/operation";
import { DOWNLOAD_LIMIT } from "@/lib/web/rate-limit";
import { streamText } from "@/lib/web/stream-text";

const COLUMNS = [
  "list",
  "filename",
  "line",
  "importId",
  "callId",
  "callerId",
  "callee",
  "calleeToken",
  "outcome",
  "at",
  "until",
] as const;
const PAGE = 20_000;

/** The retry guard as a file for a dialler or a spreadsheet. */
export const retryGuardFileRoute: Route = {
  path: "/advice/retry-guard/file",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Download the retry guard as CSV; file and line say which record of yours named the callee",
      input: z.object({ query: RetryGuardQuery }),
      limit: DOWNLOAD_LIMIT,
      status: 200,
      answer: null,
      answerType: "text/csv",
      handle: async ({ query: { list = null, callerId = null, importId = null } }, { scope }) => {
        const subject = scope.organizationId;
        await recordAudit(scope, { action: "file.downloaded", subject, detail: { file: "retry-guard" } });
        return download(streamText(rows(scope, { list, callerId, importId })), "retry-guard", "csv");
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(retryGuardFileRoute);

async function* rows(scope: OrganizationScope, filter: RetryGuardFilter): AsyncGenerator<string> {
  yield csvRow(COLUMNS);
  for (let after: RetryGuardPlace | null = null; ; ) {
    const page = await listGuardedCalls(scope, filter, { limit: PAGE, after });
    const shown = page.rows.map((row) => presentGuardedCall(row, PAUSE_HOURS));
    yield shown.map((row) => csvRow(COLUMNS.map((column) => row[column]))).join("");
    if (page.next === null) return;
    after = page.next;
  }
}

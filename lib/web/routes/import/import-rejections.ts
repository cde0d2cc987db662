import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { csvRow } from "@/lib/base/csv-cell";
import { type RejectedRecord, readRejected } from "@/lib/intake/import/rejected-record.store";
import { RAW_KEPT_MAX } from "@/lib/intake/row/row-refusal";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { download } from "@/lib/web/download";
import { forOrganization } from "@/lib/web/operation";
import { DOWNLOAD_LIMIT } from "@/lib/web/rate-limit";
import { requireImport } from "@/lib/web/require-import";
import { streamText } from "@/lib/web/stream-text";

const COLUMNS = ["line", "reason", "field", "value", "raw"] as const;
const COLUMNS_OF_ARCHIVE = [...COLUMNS, "file"] as const;

/** The records of a file that could not become calls, for a spreadsheet. */
export const importRejectionsRoute: Route = {
  path: "/imports/{id}/rejections",
  operations: {
    GET: forOrganization("imports:read", {
      summary: `Download all rejected records of an import as CSV; of the first ${RAW_KEPT_MAX.toLocaleString("en")} the record itself (raw), its numbers masked; with file=true, and where the upload is an archive, the file in it as one more column`,
      input: z.object({
        params: z.object({ id: z.uuid() }),
        query: z.object({ file: z.stringbool().default(false) }),
      }),
      limit: DOWNLOAD_LIMIT,
      status: 200,
      answer: null,
      answerType: "text/csv",
      handle: async ({ params: { id }, query: { file } }, { scope }) => {
        await requireImport(scope, id);
        await recordAudit(scope, { action: "file.downloaded", subject: id, detail: { file: "rejections" } });
        return download(streamText(rows(scope, id, file)), `rejections-${id}`, "csv");
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(importRejectionsRoute);

async function* rows(scope: OrganizationScope, id: string, withFile: boolean): AsyncGenerator<string> {
  let columns: Columns | null = null;
  for await (const rejected of readRejected(scope, id)) {
    const known: Columns = columns ?? (withFile && isOfArchive(rejected) ? COLUMNS_OF_ARCHIVE : COLUMNS);
    if (columns === null) yield csvRow(known);
    columns = known;
    yield rejected.map((record) => csvRow(known.map((column) => record[column]))).join("");
  }
  if (columns === null) yield csvRow(COLUMNS);
}

type Columns = readonly (typeof COLUMNS_OF_ARCHIVE)[number][];

/** An upload is an archive or it is none: the first records tell for all. */
function isOfArchive(rejected: readonly RejectedRecord[]): boolean {
  return rejected.some(({ file }) => file !== null);
}

import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { AppError } from "@/lib/base/app-error";
import { csvRow } from "@/lib/base/csv-cell";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { download } from "@/lib/web/download";
import { forOrganization } from "@/lib/web/operation";
import { DOWNLOAD_LIMIT } from "@/lib/web/rate-limit";
import { requireReport } from "@/lib/web/require-report";

/** A table of a monthly report for a spreadsheet. */
export const reportTableRoute: Route = {
  path: "/reports/{month}/tables/{table}",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Download a table of the report of a month as CSV; shares stand as fractions, with their intervals",
      input: z.object({ params: z.object({ month: z.string(), table: z.string() }) }),
      limit: DOWNLOAD_LIMIT,
      status: 200,
      answer: null,
      answerType: "text/csv",
      handle: async ({ params: { month, table } }, { scope, organization }) => {
        const { tables } = await requireReport(scope, organization, month);
        const found = tables.find(({ id }) => id === table);
        if (found === undefined)
          throw new AppError("not_found", `The tables are ${tables.map(({ id }) => id).join(", ")}.`);
        const head = csvRow(found.columns.flatMap(({ names }) => names));
        const rows = found.rows.map((cells) => csvRow(cells.flatMap(({ values }) => values)));
        const detail = { file: "report table", month, table };
        await recordAudit(scope, { action: "file.downloaded", subject: organization.id, detail });
        return download(head + rows.join(""), `report-${month}-${found.id}`, "csv");
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(reportTableRoute);

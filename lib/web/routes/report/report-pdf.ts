import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { AppError } from "@/lib/base/app-error";
import { findChromium, printPdf } from "@/lib/platform/chromium";
import { formatTime } from "@/lib/present/format";
import { PAPERS, paperOf, reportHtml } from "@/lib/present/report/report-html";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { download } from "@/lib/web/download";
import { oneAtATime } from "@/lib/web/one-at-a-time";
import { forOrganization } from "@/lib/web/operation";
import { PDF_LIMIT } from "@/lib/web/rate-limit";
import { requireReport } from "@/lib/web/require-report";

const NO_BROWSER =
  "No Chromium is installed beside this server, so it cannot make a PDF. Print the page of the report from your browser, or have `CHROMIUM` name one.";

/** The report of a month as a PDF. */
export const reportPdfRoute: Route = {
  path: "/reports/{month}/pdf",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Download the report of a month as PDF; 501 where the server has no browser to make it with",
      input: z.object({
        params: z.object({ month: z.string() }),
        query: z.object({ paper: z.enum(PAPERS).optional() }),
      }),
      status: 200,
      answer: null,
      answerType: "application/pdf",
      limit: PDF_LIMIT,
      handle: async ({ params: { month }, query: { paper } }, { scope, organization, now }) => {
        const report = await requireReport(scope, organization, month);
        const chromium = findChromium();
        if (chromium === null) throw new AppError("not_implemented", NO_BROWSER);
        const made = `Made on ${formatTime(now, organization.timeZone)}`;
        const html = reportHtml(report, paper ?? paperOf(organization.country), made);
        const detail = { file: "report", month, paper };
        await recordAudit(scope, { action: "file.downloaded", subject: organization.id, detail });
        return download(
          await oneAtATime(() => printPdf(chromium, html)),
          `report-${organization.slug}-${month}`,
          "pdf",
        );
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(reportPdfRoute);

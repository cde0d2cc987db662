import { z } from "zod";
import { findSharedReport } from "@/lib/account/report-share/report-share-lookup.store";
import { AppError } from "@/lib/base/app-error";
import { loadMonthlyReport } from "@/lib/present/report/monthly-report.loader";
import { ReportShareSecret, SharedReportAnswer } from "@/lib/present/report/report.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forAnyone } from "@/lib/web/operation";

/** One answer for every link that opens nothing, so that nobody learns whether it ever did. */
const NOTHING = "This link does not work: it has expired, was revoked, or was not copied in full. Ask for another.";

/** A report for whoever has a link to it. */
export const reportLinkRoute: Route = {
  path: "/report-links/lookup",
  operations: {
    POST: forAnyone({
      summary: "Show the report of a link; counts of 1 to 4 calls are hidden",
      input: z.object({ body: ReportShareSecret }),
      status: 200,
      answer: SharedReportAnswer,
      handle: async ({ body: { secret } }, { now }) => {
        const shared = await findSharedReport(secret, now);
        if (shared === null) throw new AppError("not_found", NOTHING);
        const { scope, organization, month, hasMasks, expiresAt } = shared;
        const report = await loadMonthlyReport(scope, organization, month, { isShared: true, hasMasks });
        if (report === null) throw new AppError("not_found", NOTHING);
        return { body: { report, expiresAt: expiresAt.toISOString() }, headers: { "X-Robots-Tag": "noindex" } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(reportLinkRoute);

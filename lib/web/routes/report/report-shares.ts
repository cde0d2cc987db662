import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { makeOneTimeSecret } from "@/lib/account/credential/one-time-secret.gateway";
import { createReportShare, listReportShares } from "@/lib/account/report-share/report-share.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { DAY_MS } from "@/lib/base/time-units";
import { env } from "@/lib/platform/env";
import { presentReportShare } from "@/lib/present/report/present-report-share";
import { FreshReportShare, ReportShareList, ReportShareRequest } from "@/lib/present/report/report.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireReport } from "@/lib/web/require-report";

/** Read-only links to monthly reports. */
export const reportSharesRoute: Route = {
  path: "/report-shares",
  operations: {
    GET: forOrganization("reports:share", {
      summary: "List the links to reports that work now, newest first",
      input: z.object({ query: z.object({ month: z.string().optional() }) }),
      status: 200,
      answer: ReportShareList,
      handle: async ({ query: { month = null } }, { scope, now }) => {
        const shares = await listReportShares(scope, month, now);
        return { body: { data: shares.map(presentReportShare), nextCursor: null } };
      },
    }),
    POST: forOrganization("reports:share", {
      summary: "Make a read-only link to the report of a month; the link is shown this once",
      input: z.object({ body: ReportShareRequest }),
      status: 201,
      answer: FreshReportShare,
      handle: async ({ body: { month, days, hasMasks } }, { scope, organization, now }) => {
        if (organization.isDemo) throw new AppError("forbidden", "The demo has no links.");
        await requireReport(scope, organization, month);
        const expiresAt = new Date(now.getTime() + days * DAY_MS);
        const secret = makeOneTimeSecret();
        const share = await writeIdentityTogether(scope, async () => {
          const share = await createReportShare(scope, { month, hasMasks, expiresAt }, secret, now);
          await recordAudit(scope, { action: "report.shared", subject: share.id, detail: { month, days, hasMasks } });
          return share;
        });
        // Behind `#`, which browsers send to no server: it stands in no log and no referrer.
        return { body: { ...presentReportShare(share), link: `${env().appUrl}/report-link#secret=${secret}` } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(reportSharesRoute);

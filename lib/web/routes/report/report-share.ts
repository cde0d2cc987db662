import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { revokeReportShare } from "@/lib/account/report-share/report-share.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** One link to a report. */
export const reportShareRoute: Route = {
  path: "/report-shares/{id}",
  operations: {
    DELETE: forOrganization("reports:share", {
      summary: "Revoke a link to a report: it opens nothing from now on",
      input: z.object({ params: z.object({ id: z.uuid() }) }),
      status: 204,
      answer: null,
      handle: async ({ params: { id } }, { scope, now }) => {
        await writeIdentityTogether(scope, async () => {
          const share = await revokeReportShare(scope, id, now);
          if (share === null) throw new AppError("not_found", "There is no such link, or it no longer works.");
          await recordAudit(scope, { action: "report.share_revoked", subject: id, detail: { month: share.month } });
        });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(reportShareRoute);

import { z } from "zod";
import { MonthlyReport } from "@/lib/present/report/report.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireReport } from "@/lib/web/require-report";

/** The report of a month. */
export const reportRoute: Route = {
  path: "/reports/{month}",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Show the report of a month, in words and tables",
      input: z.object({ params: z.object({ month: z.string() }) }),
      status: 200,
      answer: MonthlyReport,
      handle: async ({ params: { month } }, { scope, organization }) => ({
        body: await requireReport(scope, organization, month),
      }),
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(reportRoute);

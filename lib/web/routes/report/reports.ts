import { z } from "zod";
import { loadReportMonths } from "@/lib/present/report/monthly-report.loader";
import { ReportMonthList } from "@/lib/present/report/report.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** The months of which there is a report. */
export const reportsRoute: Route = {
  path: "/reports",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "List the months that hold calls, latest first",
      input: z.object({}),
      status: 200,
      answer: ReportMonthList,
      handle: async (_, { scope, organization }) => ({
        body: { data: [...(await loadReportMonths(scope, organization.timeZone))], nextCursor: null },
      }),
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(reportsRoute);

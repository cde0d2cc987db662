import { z } from "zod";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";
import { loadSeries } from "@/lib/present/chart/series.loader";
import { DIMENSIONS, GRAINS, Series } from "@/lib/present/chart/series.schema";
import { TimeSpanQuery } from "@/lib/present/time-span.schema";
import { askedSpan } from "@/lib/web/asked-span";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireCallerId } from "@/lib/web/require-caller-id";

const Query = TimeSpanQuery.extend({
  grain: z.enum(GRAINS).default("day"),
  by: z.enum(DIMENSIONS).default("outcome"),
});

/** The calls of a caller ID over time. */
export const callerIdSeriesRoute: Route = {
  path: "/caller-ids/{callerId}/series",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Show the calls of a caller ID over time, by outcome or carrier",
      input: z.object({ params: z.object({ callerId: CallerIdText }), query: Query }),
      status: 200,
      answer: Series,
      handle: async ({ params: { callerId }, query }, { scope, organization }) => {
        await requireCallerId(scope, callerId);
        const span = askedSpan(query, organization.timeZone);
        const { grain, by } = query;
        const series = await loadSeries(scope, organization, { callerId, span, grain, by });
        return { body: { callerId, ...series } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(callerIdSeriesRoute);

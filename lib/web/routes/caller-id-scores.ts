import { z } from "zod";
import { CallerIdText } from "@/lib/present/caller-id-text.schema";
import { presentScore } from "@/lib/present/present-score";
import { ScoreHistory } from "@/lib/present/score.schema";
import { TimeSpanQuery, timeSpan } from "@/lib/present/time-span.schema";
import { listScores } from "@/lib/score/score-report.store";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireCallerId } from "@/lib/web/require-caller-id";

/** The scores of a caller ID day by day. */
export const callerIdScoresRoute: Route = {
  path: "/caller-ids/{callerId}/scores",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Show how a caller ID scored on each day with calls; days are days of UTC",
      input: z.object({ params: z.object({ callerId: CallerIdText }), query: TimeSpanQuery }),
      status: 200,
      answer: ScoreHistory,
      handle: async ({ params: { callerId }, query }, { scope }) => {
        await requireCallerId(scope, callerId);
        const scores = await listScores(scope, callerId, timeSpan(query, "UTC"));
        return { body: { data: scores.map(presentScore), nextCursor: null } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(callerIdScoresRoute);

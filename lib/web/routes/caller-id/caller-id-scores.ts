import { z } from "zod";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";
import { presentScore } from "@/lib/present/caller-id/present-score";
import { ScoreHistory } from "@/lib/present/caller-id/score.schema";
import { cursorOf, writeCursor } from "@/lib/present/cursor.schema";
import { PageQuery } from "@/lib/present/page.schema";
import { AskedDay } from "@/lib/present/time.schema";
import { TimeSpanQuery } from "@/lib/present/time-span.schema";
import { listScores } from "@/lib/score/score-report.store";
import { askedSpan } from "@/lib/web/asked-span";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireCallerId } from "@/lib/web/require-caller-id";

const ScoresQuery = PageQuery.extend({ ...TimeSpanQuery.shape, cursor: cursorOf(z.tuple([AskedDay])).optional() });

/** The scores of a caller ID day by day. */
export const callerIdScoresRoute: Route = {
  path: "/caller-ids/{callerId}/scores",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Show how a caller ID scored on each day with calls; days are days of UTC",
      input: z.object({ params: z.object({ callerId: CallerIdText }), query: ScoresQuery }),
      status: 200,
      answer: ScoreHistory,
      handle: async ({ params: { callerId }, query }, { scope }) => {
        await requireCallerId(scope, callerId);
        const { limit, cursor } = query;
        const part = { limit: limit + 1, after: cursor?.[0] ?? null };
        const found = await listScores(scope, callerId, askedSpan(query, "UTC"), part);
        const scores = found.slice(0, limit);
        const last = found.length > limit ? scores.at(-1) : undefined;
        const nextCursor = last === undefined ? null : writeCursor([last.date]);
        return { body: { data: scores.map(presentScore), nextCursor } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(callerIdScoresRoute);

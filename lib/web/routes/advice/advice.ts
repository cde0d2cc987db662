import { z } from "zod";
import { AdvicePage } from "@/lib/present/advice/advice.schema";
import { loadAdviceList } from "@/lib/present/advice/advice-list.loader";
import { adviceSummary } from "@/lib/present/advice/advice-summary";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";
import { cursorOf, writeCursor } from "@/lib/present/cursor.schema";
import { PageQuery } from "@/lib/present/page.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { requireCallerId } from "@/lib/web/require-caller-id";

const Query = PageQuery.extend({
  callerId: CallerIdText.optional(),
  state: z.enum(["open", "done", "ignored"]).optional(),
  cursor: cursorOf(z.tuple([z.int().min(0)])).optional(),
});
const NOT_YET = "The rules have not looked at calls yet: an empty list does not mean that nothing could be better.";

/** What to do better, by rules of good conduct. */
export const adviceRoute: Route = {
  path: "/advice",
  operations: {
    GET: forOrganization("reputation:read", {
      summary:
        "List the rules of good conduct that fire, what matters most first, with evidence, limits, sources and steps",
      input: z.object({ query: Query }),
      status: 200,
      answer: AdvicePage,
      handle: async ({ query: { callerId, state, limit, cursor } }, { scope, organization: { isDemo } }) => {
        if (callerId !== undefined) await requireCallerId(scope, callerId);
        const { advice, review } = await loadAdviceList(scope, callerId ?? null, !isDemo);
        const wanted = advice.filter((one) => state === undefined || one.state === state);
        const start = cursor?.[0] ?? 0;
        const end = start + limit;
        return {
          body: {
            data: wanted.slice(start, end),
            nextCursor: end < wanted.length ? writeCursor([end]) : null,
            note: review === null ? NOT_YET : adviceSummary(review.checks),
          },
        };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(adviceRoute);

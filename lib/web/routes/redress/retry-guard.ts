import { z } from "zod";
import { listGuardedCalls, PAUSE_HOURS } from "@/lib/advice/retry-guard.store";
import { RetryGuardPage, RetryGuardQuery } from "@/lib/present/advice/advice.schema";
import { presentGuardedCall } from "@/lib/present/advice/present-guarded-call";
import { cursorOf, writeCursor } from "@/lib/present/cursor.schema";
import { PageQuery } from "@/lib/present/page.schema";
import { AskedTime } from "@/lib/present/time.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

const Query = PageQuery.extend({
  ...RetryGuardQuery.shape,
  cursor: cursorOf(z.tuple([AskedTime, z.int(), z.string().max(40)])).optional(),
});

/** Callees not to call again, by reference into the customer's own files. */
export const retryGuardRoute: Route = {
  path: "/advice/retry-guard",
  operations: {
    GET: forOrganization("reputation:read", {
      summary:
        "List callees not to call again (607), not from the blocked number (603+, 608), or to leave alone for a day (603)",
      input: z.object({ query: Query }),
      status: 200,
      answer: RetryGuardPage,
      handle: async ({ query: { list = null, callerId = null, importId = null, limit, cursor } }, { scope }) => {
        const after = cursor === undefined ? null : { at: new Date(cursor[0]), callKey: cursor[1], list: cursor[2] };
        const { rows, next } = await listGuardedCalls(scope, { list, callerId, importId }, { limit, after });
        const nextCursor = next && writeCursor([next.at.toISOString(), next.callKey, next.list]);
        return { body: { data: rows.map((row) => presentGuardedCall(row, PAUSE_HOURS)), nextCursor } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(retryGuardRoute);
